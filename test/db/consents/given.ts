/** Scenario 03: the mother and three children, as a test needs them. */
import { setUpTestOffice, type TestOffice, value } from '../testOffice.ts';

export interface Household {
  office: TestOffice;
  caseId: string;
  /** By given name: 美和, 大輝, 颯太, 花. */
  person: Record<string, string>;
  /** By name, as the plan brings them. */
  organisation: (part: string) => string;
  audited: (action: string) => Record<string, unknown>[];
}

export async function youngCarerHousehold(): Promise<Household> {
  const office = await setUpTestOffice('市役所', '市', { staff: '佐野 真由' });
  const { api } = office;
  office.at('2027-05-14T10:00:00+09:00');
  const child = (name: string, kana: string, iso: string, relation: 'son' | 'daughter') => ({
    name,
    kana,
    birth: { iso, precision: 'day' as const },
    relation,
  });
  const { caseId } = value(
    await api.receptions.register({
      reception: {
        date: '2027-05-14',
        time: '10:00',
        method: 'visit',
        route: 'school-education-board',
        memo: '弟妹の朝の支度をしている。家賃の滞納がある。',
        worries: { '11': 'most', '04': 'applies' },
        urgency: 'middle',
        people: [
          {
            name: '齋藤 美和',
            kana: 'さいとう みわ',
            sex: 'female',
            birth: { iso: '1983-01-30', precision: 'day' },
            relation: 'self',
          },
          child('斎藤 大輝', 'さいとう だいき', '2013-06-09', 'son'),
          child('齋藤 颯太', 'さいとう そうた', '2019-04-30', 'son'),
          child('齋藤 花', 'さいとう はな', '2019-05-01', 'daughter'),
        ],
      },
    }),
  );
  const view = value(await api.cases.view({ caseId }));
  const person = Object.fromEntries(
    view.members.map((member) => [member.person.name?.split(' ')[1] ?? '', member.person.id]),
  );
  const organisation = (part: string): string => {
    const [id] = Object.entries(view.names.organisations).find(([, name]) => name.includes(part)) ?? [];
    if (!id) throw new Error(`機関がない: ${part}`);
    return id;
  };
  const audited = (action: string) => {
    const rows = office.core
      .session()
      ?.store.connection.prepare('SELECT detail FROM audit WHERE action = ? ORDER BY seq')
      .all(action) as { detail: string }[];
    return rows.map((each) => JSON.parse(each.detail) as Record<string, unknown>);
  };
  return { office, caseId, person, organisation, audited };
}
