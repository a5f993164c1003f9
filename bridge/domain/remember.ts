/** What the configuration has of one kind; more different ones come only when it changes. */
const maxRemembered = 1000;

/** The same function, which computes its answer for each text once. */
export const remember = <Answer>(compute: (text: string) => Answer): ((text: string) => Answer) => {
  const answers = new Map<string, Answer>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    if (answers.size >= maxRemembered) answers.clear();
    const answer = compute(text);
    answers.set(text, answer);
    return answer;
  };
};
