/**
 * The contract's middle: who may call, and how faults reach the page. Expected refusals are values that a procedure
 * returns; what stops a call before it begins (no session, no permission, input of the wrong shape) arrives as an error
 * that carries the same `Refusal`, so that the page words both alike.
 */
import { initTRPC, TRPCError } from '@trpc/server';
import { ZodError, z } from 'zod';
import { refuseKept, withoutKept } from './closeRelations/guard.ts';
import type { Core } from './core.ts';
import { numberReasonInput } from './individualNumbers/inputs.ts';
import { mayKeep, textsOf } from './individualNumbers/rules.ts';
import { recordKept } from './individualNumbers/store.ts';
import type { Refusal } from './outcome.ts';
import type { Session } from './session.ts';
import { isPermitted, type Permission } from './staff/rules.ts';

export interface Context {
  core: Core;
}

/** `waitsForNobody`: its changes are made elsewhere, or must not wait. */
export interface Meta {
  waitsForNobody?: boolean;
}

class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** Structured clone carries dates and bytes as they are; without this the client's types would say `string`. */
const asItIs = {
  serialize: (value: unknown) => value,
  deserialize: (value: unknown) => value,
};

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    transformer: asItIs,
    errorFormatter({ shape, error }) {
      let refusal: Refusal | null = null;
      if (error.cause instanceof Refused) refusal = error.cause.refusal;
      if (error.cause instanceof ZodError) {
        const fields = error.cause.issues.map((issue) => issue.path.join('.')).filter((path) => path !== '');
        refusal = { code: 'invalid-input', way: 'fill-in', facts: { fields } };
      }
      // A fault's own text may quote what somebody typed: the page gets the code alone, and nothing is logged.
      return {
        code: shape.code,
        message: refusal?.code ?? error.code,
        data: { code: error.code, path: shape.data.path, httpStatus: 0, refusal },
      };
    },
  });

export const router = t.router;
export const callerOf = t.createCallerFactory;

/** Before anybody has unlocked: the office's state, setting up, unlocking. */
export const openProcedure = t.procedure;

const unlockedProcedure = t.procedure.use(({ ctx, type, meta, next }) => {
  const session = ctx.core.session();
  if (!session) {
    throw new TRPCError({
      code: 'UNAUTHORIZED',
      cause: new Refused({ code: 'locked', way: 'none' }),
    });
  }
  const go = () => next({ ctx: { core: ctx.core, session, store: session.store } });
  return type === 'mutation' && !meta?.waitsForNobody ? ctx.core.gate.pass(go) : go();
});

/** R17 — for every procedure alike: nothing of a case is taken from or given to whoever is kept from it. */
export const sessionProcedure = unlockedProcedure.use(async ({ ctx, path, getRawInput, next }) => {
  const refusal = refuseKept(ctx.session, path, await getRawInput());
  if (refusal) throw new TRPCError({ code: 'FORBIDDEN', cause: new Refused(refusal) });
  const done = await next({ ctx });
  // Locking ends the session inside a call.
  if (!done.ok || !ctx.core.session()) return done;
  const kept = withoutKept(ctx.session, path, done.data);
  if ('refusal' in kept) throw new TRPCError({ code: 'FORBIDDEN', cause: new Refused(kept.refusal) });
  return { ...done, data: kept.answer };
});

export type SessionContext = {
  core: Core;
  session: Session;
  store: Session['store'];
};

/** For procedures that keep a draft as it is being typed, or whose own rules ask about 個人番号 and name the row it stands in. */
export const permittedUnasked = (...permissions: Permission[]) =>
  sessionProcedure.use(({ ctx, path, next }) => {
    const permission = permissions.find((each) => !isPermitted(ctx.session.staff.roles, each));
    if (permission) {
      ctx.store.enter(ctx.session.staff.id, { action: 'refused', detail: { procedure: path, permission } });
      throw new TRPCError({
        code: 'FORBIDDEN',
        cause: new Refused({
          code: 'not-permitted',
          way: 'none',
          facts: { permission },
        }),
      });
    }
    return next({ ctx });
  });

/** R13 — no write passes with a 個人番号 in any of its texts, whichever form it comes from, unless `numberReason` beside its input says what number it is. */
export const permitted = (...permissions: Permission[]) =>
  permittedUnasked(...permissions).use(async ({ ctx, type, getRawInput, next }) => {
    if (type !== 'mutation') return next({ ctx });
    const input = await getRawInput();
    const { numberReason: reason = '', caseId = null } = z
      .object({ numberReason: numberReasonInput, caseId: z.string().nullish() })
      .partial()
      .catch({})
      .parse(input ?? {});
    const kept = mayKeep(textsOf(input), reason);
    if (!kept.ok) throw new TRPCError({ code: 'BAD_REQUEST', cause: new Refused(kept.refusal) });
    const done = await next({ ctx });
    if (kept.value.length > 0 && done.ok && (done.data as { ok?: boolean } | null)?.ok !== false) {
      ctx.store.write(ctx.session.staff.id, (writer) => recordKept(writer, kept.value, reason, { caseId }));
    }
    return done;
  });
