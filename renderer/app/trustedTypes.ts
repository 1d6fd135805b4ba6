/**
 * The policy that the header `trusted-types default` names: clearing an element is allowed (React Aria's announcer does so
 * with `innerHTML = ''`), every other string that would become markup, script or a script's address is refused.
 */
interface TrustedTypesFactory {
  createPolicy(name: string, rules: { createHTML(markup: string): string | null }): unknown;
}

const factory = (globalThis as { trustedTypes?: TrustedTypesFactory }).trustedTypes;
factory?.createPolicy('default', { createHTML: (markup) => (markup === '' ? '' : null) });
