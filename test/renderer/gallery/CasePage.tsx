import { useState } from 'react';
import {
  Basis,
  Button,
  Chip,
  Columns,
  DescriptionList,
  EmptyState,
  FilterChips,
  LinkButton,
  NextStepPanel,
  Notice,
  PageHeading,
  Panel,
  Row,
  SavedStamp,
  Soft,
  Stack,
  StepBar,
  Tabs,
  Timeline,
} from '../../../renderer/ui/index.ts';

function Progress() {
  const [filter, setFilter] = useState<'all' | 'visit' | 'meeting'>('all');
  return (
    <Stack>
      <Row justify="between">
        <Row>
          <Button size="s">＋ 経過を書く</Button>
          <FilterChips
            label="経過の種類"
            value={filter}
            onChange={setFilter}
            choices={[
              { value: 'all', label: 'すべて' },
              { value: 'visit', label: '訪問・同行' },
              { value: 'meeting', label: '会議' },
            ]}
          />
        </Row>
        <Soft>両方の窓口 8件</Soft>
      </Row>
      <Timeline
        label="支援経過"
        entries={[
          {
            key: '1',
            date: '4月22日(木)',
            time: '14:00',
            title: '訪問',
            by: '石井（コスモスパレット）／ 包括 印西北部 同行',
            chips: <Chip tone="info">アウトリーチ: 拒否 → 受容</Chip>,
            children: '玄関先で長男と5分話せた。「手紙は読んだ」。母は奥の部屋で返事あり。',
            note: '所見　否定的な言葉は減った。次回も同じ二人で。',
          },
          {
            key: '2',
            date: '4月16日(金)',
            time: '14:00',
            tone: 'meeting',
            title: '支援会議',
            by: '5機関・民生委員',
            chips: <Chip tone="warn">支援会議限り</Chip>,
            children: (
              <>
                申合せ 3件 → 対応事項 3件 <Soft>うち 2件 完了</Soft>{' '}
                <LinkButton href="#/minutes">会議録（案）</LinkButton>
              </>
            ),
          },
          {
            key: '3',
            date: '4月8日(木)',
            time: '16:20',
            title: '情報整理',
            by: '木内（高齢者福祉課 コネクター）',
            chips: <Chip>スクリーニング 5 同意は未取得</Chip>,
          },
          {
            key: '4',
            date: '4月7日(水)',
            time: '11:05',
            title: '電話',
            by: '佐野 → 包括 印西北部',
            children: '母は要介護2。半年前からサービスを断っている。',
          },
          {
            key: '5',
            date: '4月7日(水)',
            time: '10:20',
            tone: 'start',
            title: '受付',
            by: '匿名・近隣からの電話',
            chips: <span>◎ひきこもり・不登校　○介護　○地域との関係</span>,
          },
        ]}
      />
    </Stack>
  );
}

export function CasePage() {
  const [tab, setTab] = useState('progress');
  return (
    <>
      <PageHeading
        title="髙橋 誠 さんの世帯"
        chips={
          <>
            <Chip>R09-0004</Chip>
            <Chip tone="warn">同意なし 15日</Chip>
            <Chip>中程度の緊急性</Chip>
          </>
        }
        actions={
          <>
            <SavedStamp state={{ kind: 'saved', at: '10:32' }} />
            <Button>印刷…</Button>
          </>
        }
      />
      <StepBar
        label="ケースの段階"
        current="review"
        steps={[
          { key: 'reception', label: '受付・整理' },
          { key: 'review', label: '支援会議で検討中' },
          { key: 'plan', label: '同意・プラン' },
          { key: 'support', label: '支援中' },
          { key: 'closure', label: '評価・終結' },
        ]}
      />
      <Stack>
        <Notice tone="caution" label="注意">
          留守電に入れない／訪問は二人で／団地の管理会社には相談の有無も答えない　<strong>担当</strong> 市役所
          佐野（副 石井）
        </Notice>
        <Columns
          isAsideFirst
          aside={
            <>
              <NextStepPanel
                title="本人の同意を得る"
                basis={
                  <Basis provision="社会福祉法 第106条の6" source="印西市 重層的支援体制整備事業実施計画">
                    支援会議は、同意のない段階でも情報を共有して支援のあり方を検討できます。プランを作り重層的支援会議に諮るには、本人の同意が要ります。
                  </Basis>
                }
                actions={
                  <>
                    <Button variant="primary">同意を記録</Button>
                    <LinkButton onPress={() => {}}>まだ得られない</LinkButton>
                  </>
                }
              >
                いちばん関係のよい <strong>包括 印西北部</strong>{' '}
                から。同意が得られると、プランを作り重層的支援会議に諮れます。
              </NextStepPanel>
              <Panel title="関わっている機関">
                <DescriptionList
                  items={[
                    { label: '包括 印西北部', value: '主に関わる' },
                    { label: 'ワーク・ライフサポートセンター', value: '訪問・手紙' },
                    { label: '障がい福祉課', value: '' },
                  ]}
                />
              </Panel>
            </>
          }
        >
          <Panel>
            <Tabs
              label="ケースの内容"
              selected={tab}
              onSelect={setTab}
              tabs={[
                { key: 'progress', label: '経過', content: <Progress /> },
                { key: 'people', label: '本人・世帯', content: '本人・世帯' },
                { key: 'assessment', label: 'アセスメント', content: 'アセスメント' },
                { key: 'consent', label: '同意', content: '同意' },
                { key: 'meetings', label: '会議', count: 1, content: '会議' },
                {
                  key: 'plan',
                  label: 'プラン',
                  content: (
                    <EmptyState title="まだプランがありません" action={<Button>プランの案を作る</Button>}>
                      本人の同意が得られたら、アセスメントの内容からプランの案を作れます。
                    </EmptyState>
                  ),
                },
                { key: 'papers', label: '書類', count: 6, content: '書類' },
              ]}
            />
          </Panel>
        </Columns>
      </Stack>
    </>
  );
}
