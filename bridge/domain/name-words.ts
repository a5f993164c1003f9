/**
 * Words that show the structure of a display name. Libraries that split names (humanparser, parse-full-name) know English persons
 * only, and would make a first name of "ACME" and "Support"; here a missing word only means that a name is not split.
 */

const bare = (word: string): string => word.toLowerCase().replace(/[.,]/g, "");

const listed = (words: string): ((word: string) => boolean) => {
  const known = new Set(words.split(/\s+/));
  return (word) => known.has(bare(word));
};

/** Stands before a last name and belongs to it. */
export const isParticle = listed(
  "van von vom zu zum zur de der den del della di da do dos das du des la le ter ten te bin binti ibn bint ben al el af av",
);

/** Stands before a first name. */
export const isTitle = listed("dr prof professor mr mrs ms miss mx herr frau hr fr sir dame dipl-ing ing mag rev");

/** Stands behind a last name: generations and degrees. */
export const isSuffix = listed(
  "jr sr ii iii iv phd md mba msc bsc ma ba llm llb mag dphil edd dds dvm esq cpa pmp cissp rn pe psyd jd mph meng beng mphil msw frcs cfa",
);

/** No part of a person's name: legal forms, and what departments and machines are called. */
export const isCompany = listed(
  "inc incorporated ltd limited llc llp plc corp corporation co company gmbh mbh ag kg kgaa ohg gbr ug ev eg se sa sas sarl srl spa sl " +
    "bv nv ab as asa oy oyj aps pty pte kft zrt doo sro sp zoo ltda bank group gruppe holding team support service services sales vertrieb " +
    "customer customers kundenservice kundendienst helpdesk desk info office büro buero marketing department dept abteilung newsletter " +
    "notifications notification alert alerts admin administrator system systems billing accounting buchhaltung invoice einkauf hr it " +
    "news shop store online university universität college school and und et y &",
);
