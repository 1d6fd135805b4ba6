import {
  Button,
  Chip,
  type Column,
  Columns,
  Notice,
  PageHeading,
  Panel,
  ProgressBar,
  Row,
  Soft,
  Stack,
  Table,
} from '../../../renderer/ui/index.ts';

interface Task {
  id: string;
  due: { label: string; tone?: 'urgent' | 'warn' };
  title: string;
  detail: string;
  note?: string;
  person: string;
  caseId: string;
  staff: string;
  action: string;
}

const tasks: readonly Task[] = [
  {
    id: '1',
    due: { label: '2日超過', tone: 'urgent' },
    title: 'つなぎ確認',
    detail: '子育てコンシェルジュ',
    note: '4月14日に同行で紹介。面談できたかを確かめます',
    person: '中村 あかり',
    caseId: 'R08-0031',
    staff: '佐野',
    action: '確認した',
  },
  {
    id: '2',
    due: { label: '今日', tone: 'warn' },
    title: '会議録の確定',
    detail: '支援会議 4/16',
    note: '申合せは会議で読み上げ済み。決裁の日と番号が未記入',
    person: '髙橋 誠',
    caseId: 'R09-0004',
    staff: '大野',
    action: '会議録を開く',
  },
  {
    id: '3',
    due: { label: '今日', tone: 'warn' },
    title: '訪問 14:00',
    detail: 'アウトリーチ 2回目（包括と同行）',
    note: '前回: 玄関先で5分話せた。手紙は受け取っている',
    person: '髙橋 誠',
    caseId: 'R09-0004',
    staff: '石井',
    action: '記録する',
  },
  {
    id: '4',
    due: { label: '4月26日(月)' },
    title: '来所予定 10:30',
    detail: '家計の相談',
    person: '匿名（電話 4/20）',
    caseId: 'R09-0009',
    staff: '佐野',
    action: '受付を開く',
  },
  {
    id: '5',
    due: { label: '4月30日(金)' },
    title: '消去確認',
    detail: '引継ぎ媒体 USB-03',
    person: '—',
    caseId: '持出し R9-002',
    staff: '佐野',
    action: '消去した',
  },
];

const columns: readonly Column<Task>[] = [
  {
    key: 'due',
    header: '期限',
    width: 'fit',
    cell: (task) => (task.due.tone ? <Chip tone={task.due.tone}>{task.due.label}</Chip> : task.due.label),
  },
  {
    key: 'task',
    header: '対応事項',
    isRowHeader: true,
    cell: (task) => (
      <>
        <strong>{task.title}</strong>　{task.detail}
        {task.note && (
          <div>
            <Soft>{task.note}</Soft>
          </div>
        )}
      </>
    ),
  },
  {
    key: 'case',
    header: 'ケース',
    width: 'fit',
    cell: (task) => (
      <>
        {task.person}
        <div>
          <Soft>{task.caseId}</Soft>
        </div>
      </>
    ),
  },
  { key: 'staff', header: '担当', width: 'fit', cell: (task) => task.staff },
  {
    key: 'action',
    header: '操作',
    isHeaderHidden: true,
    width: 'fit',
    cell: (task) => (
      <Button size="s" aria-label={`${task.action}（${task.person} ${task.title}）`}>
        {task.action}
      </Button>
    ),
  },
];

export function TodayPage() {
  return (
    <>
      <PageHeading
        title="本日の予定"
        meta="令和9年4月23日(金)　両方の窓口の分"
        actions={
          <>
            <Button>一行受付</Button>
            <Button variant="primary">＋ 受付する</Button>
          </>
        }
      />
      <Stack>
        <Notice
          tone="urgent"
          label="緊急"
          meta="コスモスパレット 石井　4月22日 16:05"
          action={<Button>開く</Button>}
        >
          <strong>渡邉 清</strong>　さん宅　食料なし・本人が受診を拒否
        </Notice>
        <Columns
          aside={
            <>
              <Panel title="渡されたものがあります">
                <Stack gap="s">
                  <p>コスモスパレットから 1件（4月23日 9:12）</p>
                  <Row>
                    <Chip tone="warn">入力の食い違い 1</Chip>
                    <Chip tone="ok">送り主 ✓ 改ざんなし</Chip>
                  </Row>
                  <Row>
                    <Button variant="primary">内容を見る</Button>
                  </Row>
                </Stack>
              </Panel>
              <Panel title="書きかけ">
                <p>
                  受付 ― 氏名不詳（80代女性） <Soft>昨日 17:20</Soft>
                </p>
                <p>
                  支援経過 ― 髙橋 節子 <Soft>今日 9:02</Soft>
                </p>
              </Panel>
              <Panel title="今年度の計画">
                <Stack gap="s">
                  <ProgressBar label="支援会議" value={1} max={2} valueText="1／2回" />
                  <ProgressBar label="重層的支援会議" value={0} max={2} valueText="0／2回" />
                  <ProgressBar label="支援プラン" value={0} max={2} valueText="0／2件" />
                </Stack>
              </Panel>
            </>
          }
        >
          <Panel padding="none">
            <Table caption="対応事項" columns={columns} rows={tasks} rowKey={(task) => task.id} />
          </Panel>
        </Columns>
      </Stack>
    </>
  );
}
