/**
 * Writes `db/cityPlan/plan.schema.json` anew from the zod schema. Run after changing it and format the file
 * (`biome check --write`); a test tells when it's due.
 */
import { writeFileSync } from 'node:fs';
import { planSchemaText } from '../db/cityPlan/planSchema.ts';

writeFileSync(new URL('../db/cityPlan/plan.schema.json', import.meta.url), planSchemaText());
