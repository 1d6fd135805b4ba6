/**
 * Changes that the page asks for, and a file that is being taken in on a connection of its own: SQLite lets one write at a time, and
 * whoever waited for the other inside it would hold up the event loop, and with it every screen. So they wait here.
 */
export interface WriteGate {
  /** A change: begins once nothing is being taken in. */
  pass<T>(change: () => Promise<T>): Promise<T>;
  /** From a moment at which no change is under way, until the answer is called. */
  hold(): Promise<() => void>;
}

export function createWriteGate(): WriteGate {
  let underWay = 0;
  let held: Promise<void> | null = null;
  let whenIdle: (() => void)[] = [];
  return {
    async pass(change) {
      while (held) await held;
      underWay += 1;
      try {
        return await change();
      } finally {
        underWay -= 1;
        if (underWay === 0) {
          for (const tell of whenIdle) tell();
          whenIdle = [];
        }
      }
    },
    async hold() {
      while (held || underWay > 0) await (held ?? new Promise<void>((resolve) => whenIdle.push(resolve)));
      let release = () => {};
      held = new Promise<void>((resolve) => {
        release = () => {
          held = null;
          resolve();
        };
      });
      return release;
    },
  };
}
