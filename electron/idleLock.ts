/**
 * When nobody has touched the PC for long enough. Says so once per absence: a screen that is locked already needn't be
 * replaced every few seconds until somebody comes back. Pure but for remembering that.
 */
export function idleLock(): (idleSeconds: number, limitMinutes: number) => boolean {
  let armed = true;
  return (idleSeconds, limitMinutes) => {
    const idle = idleSeconds >= limitMinutes * 60;
    const due = idle && armed;
    armed = !idle;
    return due;
  };
}
