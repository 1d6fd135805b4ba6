/** zod compiles schemas with `new Function`, which the content policy refuses: imported before any schema is used. */
import { z } from 'zod';

z.config({ jitless: true });
