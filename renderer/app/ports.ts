/**
 * The two ports that the preload script posts to the page, by name. Ports that come before anyone asks are kept; only
 * messages of this very window count.
 */
export type PortName = 'core' | 'shell';

const takers = new Map<PortName, (port: MessagePort) => void>();
const early = new Map<PortName, MessagePort>();

/** How the one taker of a port asks for it; called again for every new port. */
export const portFor =
  (name: PortName) =>
  (take: (port: MessagePort) => void): void => {
    takers.set(name, take);
    const port = early.get(name);
    early.delete(name);
    if (port) take(port);
  };

// Tests and the core's own Node have no window.
globalThis.window?.addEventListener('message', (event: MessageEvent<unknown>) => {
  const [port] = event.ports;
  if (event.source !== window || event.origin !== location.origin || !port) return;
  if (event.data !== 'core' && event.data !== 'shell') return;
  const take = takers.get(event.data);
  if (take) take(port);
  else early.set(event.data, port);
});
