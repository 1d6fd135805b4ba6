/**
 * A file as it comes after a month apart: a telephone that changed, a name corrected at both windows, somebody new who is on record
 * here already, and a case whose address is concealed. Told at two windows; the file is made last. Invented people only.
 */
import type { appRouter } from '../../../db/router.ts';
import { testReception } from '../receptions/testReception.ts';
import { value } from '../testOffice.ts';

type Api = ReturnType<typeof appRouter.createCaller>;

export interface PreviewStory {
  theirs: Api;
  ours: Api;
  at(iso: string): void;
  /** Made there, taken in here. */
  carry(caseIds: string[]): Promise<void>;
}

export const HERE_BEFORE = {
  name: '戸田 澪',
  kana: 'とだ みお',
  sex: 'female',
  birth: { iso: '2009-06-02', precision: 'day' },
} as const;

/** Afterwards a file on both cases, made there, is what the preview is about. */
export async function tellPreviewStory({ theirs, ours, at, carry }: PreviewStory) {
  at('2027-07-05T10:00:00+09:00');
  const household = value(
    await theirs.receptions.register({
      reception: {
        ...testReception,
        date: '2027-07-05',
        people: [
          {
            name: '戸田 健一',
            kana: 'とだ けんいち',
            sex: 'male',
            birth: { iso: '1979-02-11', precision: 'day' },
            relation: 'self',
            telMobile: '090-0000-1122',
            address: '印西市木下東2-3-4',
          },
          {
            name: '戸田 幸子',
            kana: 'とだ さちこ',
            relation: 'mother',
            birth: { iso: '1949-11-30', precision: 'day' },
          },
        ],
      },
    }),
  ).caseId;
  await carry([household]);
  const memberOf = async (api: Api, name: string) => {
    const { members } = value(await api.cases.view({ caseId: household }));
    const found = members.find(({ person }) => person.name === name);
    if (!found) throw new Error(`nobody is called ${name}`);
    return found;
  };
  const write = async (api: Api, name: string, change: Record<string, string>) => {
    const { memberId, person, relation } = await memberOf(api, name);
    value(
      await api.cases.savePerson({
        caseId: household,
        memberId,
        member: {
          personId: person.id,
          name: person.name ?? '',
          kana: person.kana ?? '',
          sex: person.sex ?? 'unknown',
          birth:
            person.birthDate && person.birthPrecision && person.birthPrecision !== 'unknown'
              ? { iso: person.birthDate, precision: person.birthPrecision }
              : null,
          relation: relation === 'mother' ? 'mother' : 'self',
          ...change,
        },
      }),
    );
  };
  // Here, meanwhile: the daughter has come by herself, and the mother's name was set right.
  at('2027-07-20T15:00:00+09:00');
  value(
    await ours.receptions.register({
      reception: {
        ...testReception,
        date: '2027-07-20',
        people: [{ ...HERE_BEFORE, relation: 'self', telMobile: '080-0000-3344' }],
      },
    }),
  );
  await write(ours, '戸田 幸子', { name: '戶田 幸子' });

  at('2027-08-02T09:30:00+09:00');
  await write(theirs, '戸田 幸子', { name: '戸田 佐知子' });
  await write(theirs, '戸田 健一', { telMobile: '090-0000-9988', address: '印西市木下東5-6-7' });
  value(
    await theirs.cases.savePerson({
      caseId: household,
      member: { ...HERE_BEFORE, relation: 'daughter', occupation: '高校2年' },
    }),
  );
  for (const [time, fact] of [
    ['10:00', '健一さんから電話。仕事を探したいとのこと。'],
    ['13:20', '訪問。母と面談した。'],
  ] as const)
    value(
      await theirs.cases.addNote({
        caseId: household,
        note: { date: '2027-08-02', time, method: 'phone', fact },
      }),
    );
  const concealed = value(
    await theirs.receptions.register({
      reception: {
        ...testReception,
        date: '2027-08-02',
        people: [
          {
            name: '市川 早苗',
            kana: 'いちかわ さなえ',
            relation: 'self',
            sex: 'female',
            birth: { iso: '1990-01-20', precision: 'day' },
            address: '印西市秘密1-1',
            telMobile: '090-0000-7777',
            addressConcealed: true,
            concealedFrom: '2027-08-02',
          },
        ],
      },
    }),
  ).caseId;
  return { household, concealed };
}
