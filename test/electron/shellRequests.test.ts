import fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import type * as main from '../../electron/shellRequests.ts';
import { readRequest } from '../../electron/shellRequests.ts';
import type * as page from '../../renderer/app/shell.ts';

describe('画面からの頼みごと', () => {
  test('決まった形の頼みだけを受ける', () => {
    expect(readRequest({ id: 1, request: 'lock' })).toEqual({ id: 1, request: 'lock' });
    expect(readRequest({ id: 2, request: 'setIdleMinutes', minutes: 5, more: 'x' })).toEqual({
      id: 2,
      request: 'setIdleMinutes',
      minutes: 5,
    });
    const job = {
      id: 3,
      request: 'printPaper',
      paper: 'consent-form',
      params: { case: 'a' },
      to: 'pdf',
      suggestedName: '同意書',
    };
    expect(readRequest(job)).toEqual(job);
    expect(readRequest({ ...job, to: 'folder' })).toEqual({ ...job, to: 'folder' });
  });

  test.each([
    null,
    'lock',
    {},
    { id: 1 },
    { id: '1', request: 'lock' },
    { id: 1, request: '__proto__' },
    { id: 1, request: 'constructor' },
    { id: 1, request: 'setIdleMinutes', minutes: 0 },
    { id: 1, request: 'setIdleMinutes', minutes: 1.5 },
    { id: 1, request: 'setIdleMinutes', minutes: Number.POSITIVE_INFINITY },
    { id: 1, request: 'zoom', percent: 99 },
    { id: 1, request: 'zoom', percent: '150' },
    { id: 1, request: 'chooseOpen', kind: 'key' },
    { id: 1, request: 'chooseOpen', kind: 'toString' },
    { id: 1, request: 'chooseSave', kind: 'pdf', suggestedName: 'あ'.repeat(201) },
    { id: 1, request: 'printPaper', paper: '../x', params: {}, to: 'pdf', suggestedName: '' },
    { id: 1, request: 'printPaper', paper: 'x', params: { paper: 'y' }, to: 'pdf', suggestedName: '' },
    { id: 1, request: 'printPaper', paper: 'x', params: { a: 1 }, to: 'pdf', suggestedName: '' },
    { id: 1, request: 'printPaper', paper: 'x', params: null, to: 'pdf', suggestedName: '' },
    { id: 1, request: 'printPaper', paper: 'x', params: {}, to: 'file', suggestedName: '' },
  ])('形の違う頼みは受けない: %j', (message) => {
    expect(readRequest(message)).toBeNull();
  });

  test('何が来ても本体は止まらない', () => {
    fc.assert(fc.property(fc.anything(), (message) => void readRequest(message)));
    const names = fc.constantFrom('lock', 'chooseSave', 'chooseOpen', 'printPaper', 'zoom', 'windowTitle');
    fc.assert(
      fc.property(
        fc.integer(),
        names,
        fc.object(),
        (id, request, rest) => void readRequest({ ...rest, id, request }),
      ),
    );
  });

  test('画面と本体は同じ約束をしている', () => {
    type Asked<Name extends keyof main.ShellRequests> = main.ShellRequests[Name]['answer'];
    type Promised<Name extends keyof page.Shell> = page.Shell[Name] extends (
      ...args: never[]
    ) => Promise<infer Value>
      ? Value
      : never;
    expectTypeOf<Promised<'chooseSave'>>().toEqualTypeOf<Asked<'chooseSave'>>();
    expectTypeOf<Promised<'chooseOpen'>>().toEqualTypeOf<Asked<'chooseOpen'>>();
    expectTypeOf<Promised<'printPaper'>>().toEqualTypeOf<Asked<'printPaper'>>();
    expectTypeOf<Promised<'choosePaperFolder'>>().toEqualTypeOf<Asked<'choosePaperFolder'>>();
    expectTypeOf<Promised<'zoom'>>().toEqualTypeOf<Asked<'zoom'>>();
    expectTypeOf<Promised<'runtime'>>().toEqualTypeOf<Asked<'runtime'>>();
    expectTypeOf<page.PaperJob>().toEqualTypeOf<main.ShellRequests['printPaper']['ask']>();
    expectTypeOf<page.ShellEvent>().toEqualTypeOf<main.ShellEvent>();
  });
});
