/** OTOBO's daemon has five workers for everything. */
const workers = 5;

interface Task {
  run: () => Promise<boolean>;
  delays: Iterator<number, void>;
  giveUp: () => void;
}

/** OTOBO's daemon: runs tasks in no order, at most five at once, again when they fail and have a delay left. */
export interface Daemon {
  /** Queues a task, which answers false when it failed. `delays`: seconds before each further attempt. */
  add(run: Task["run"], delays: Iterable<number, void>, giveUp?: () => void): void;
  /** Resolves when nothing is queued or under way; retries that wait for their time do not count. */
  idle(): Promise<void>;
  /** Forgets everything that waits. */
  stop(): void;
}

/** `second`: milliseconds that one second of the daemon lasts. */
export const createDaemon = (second: number): Daemon => {
  const queue: Task[] = [];
  const timers = new Set<NodeJS.Timeout>();
  let waiting: (() => void)[] = [];
  let running = 0;
  let stopped = false;

  const after = (seconds: number, action: () => void): void => {
    // A task that was under way when OTOBO stopped must not keep the process alive.
    if (stopped) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      action();
    }, seconds * second);
    timers.add(timer);
  };

  const retry = (task: Task): void => {
    const next = task.delays.next();
    if (next.done === true) {
      task.giveUp();
      return;
    }
    after(next.value, () => {
      queue.push(task);
      work();
    });
  };

  const run = async (task: Task): Promise<void> => {
    const isDone = await task.run();
    running -= 1;
    if (!isDone) retry(task);
    work();
  };

  const work = (): void => {
    while (running < workers) {
      const task = queue.shift();
      if (task === undefined) break;
      running += 1;
      void run(task);
    }
    if (running > 0 || queue.length > 0) return;
    const resolved = waiting;
    waiting = [];
    for (const resolve of resolved) resolve();
  };

  return {
    add: (run, delays, giveUp = () => undefined) => {
      queue.push({ run, delays: delays[Symbol.iterator](), giveUp });
      // The daemon looks for tasks; it never runs within the request that made them.
      setImmediate(work);
    },
    idle: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        setImmediate(work);
      }),
    stop: () => {
      stopped = true;
      queue.length = 0;
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
};
