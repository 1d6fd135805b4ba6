/** Whom one asks for at an organisation: the person in charge, or the section's コネクター of the city's plan. */
export const CONTACT_KINDS = ['in-charge', 'connector', 'head', 'emergency'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];
