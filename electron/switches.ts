/**
 * Which command-line switches and environment settings a packaged application refuses to start with, and which
 * ones it gives itself. Fuses make Node's own options inert but leave Chromium's debugging port open, so main asks
 * here before anything is opened. Pure, so that the refusals can be tried without a package.
 */

/**
 * Each would let another program read the screen, the memory or the network of the application. Not among them is
 * allow-file-access-from-files: Electron gives it to itself at every start, so asking for it changes nothing.
 */
const dangerous = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
  'inspect',
  'inspect-brk',
  'inspect-wait',
  'inspect-port',
  'inspect-brk-node',
  'inspect-publish-uid',
  'debug',
  'debug-brk',
  'debug-port',
  'js-flags',
  'no-sandbox',
  'disable-sandbox',
  'disable-gpu-sandbox',
  'disable-setuid-sandbox',
  'disable-seccomp-filter-sandbox',
  'no-zygote-sandbox',
  'single-process',
  'disable-web-security',
  'disable-site-isolation-trials',
  'load-extension',
  'enable-automation',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'browser-subprocess-path',
  'gpu-launcher',
  'log-net-log',
  'enable-logging',
  'proxy-server',
  'proxy-pac-url',
  'host-rules',
  'host-resolver-rules',
  'force-webrtc-ip-handling-policy',
  'enable-blink-features',
  'unsafely-treat-insecure-origin-as-secure',
] as const;

/**
 * What a test driver can't do without. They pass only while Node's inspector really listens, and in what we ship it never
 * can: the fuse in the binary makes `--inspect` and SIGUSR1 inert, whoever asks. So the package itself can't be driven, but a
 * copy with that one fuse flipped can (test/e2e/package.spec.ts), and whoever can rewrite the binary needs no switch.
 */
const driverSwitches = ['inspect', 'remote-debugging-port', 'no-sandbox'];

/** For replays and tests alone: with it, dates on papers could be forged. */
const forbiddenEnvironment = ['TSUNAGI_CLOCK'] as const;

/**
 * The names that forbid the start; empty means go on. `has` is Chromium's own reading of the command line (on Windows it also
 * knows `/switch`); `argv` is read besides, for Node's spellings with an underscore or a single dash.
 */
export function refusedSwitches(start: {
  packaged: boolean;
  argv: readonly string[];
  has: (name: string) => boolean;
  environment: Record<string, string | undefined>;
  /** `url()` of node:inspector: where Node's debugger listens, if it does. */
  inspector: string | undefined;
}): string[] {
  if (!start.packaged) return [];
  const spelled = start.argv
    .map((argument) => /^(?:--?|\/)([A-Za-z][\w-]*)/.exec(argument)?.[1]?.toLowerCase().replaceAll('_', '-'))
    .filter((name) => name !== undefined);
  const refused = dangerous
    .filter((name) => start.has(name) || spelled.includes(name))
    .map((name) => `--${name}`);
  // Node grows new --inspect-… spellings with every release.
  for (const name of spelled)
    if (/^inspect|^experimental-(loader|network)/.test(name)) refused.push(`--${name}`);
  for (const name of forbiddenEnvironment) if (start.environment[name] !== undefined) refused.push(name);
  const driven = start.inspector === undefined ? [] : driverSwitches.map((name) => `--${name}`);
  return [...new Set(refused)].filter((name) => !driven.includes(name));
}

/**
 * What the application tells Chromium about the network: there is none. Names don't resolve, nothing is fetched in advance
 * or in the background, and WebRTC, which neither CSP nor webRequest covers, may not open UDP sockets.
 */
export const offlineSwitches: ReadonlyArray<readonly [name: string, value?: string]> = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  // A proxy that can't be resolved: what still slips past (TURN over TCP) ends there, and no PAC or WPAD is looked up.
  ['proxy-server', 'http://tsunagi.invalid:9'],
  ['proxy-bypass-list', '<-loopback>'],
  ['dns-prefetch-disable'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['no-pings'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  [
    'disable-features',
    'AsyncDns,DnsOverHttps,MediaRouter,NetworkTimeServiceQuerying,OptimizationHints,SpareRendererForSitePerProcess',
  ],
];
