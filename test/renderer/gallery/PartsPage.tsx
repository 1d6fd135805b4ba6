import { useState } from 'react';
import {
  Basis,
  Button,
  Chip,
  ConfirmDialog,
  DescriptionList,
  Dialog,
  Disclosure,
  EmptyState,
  JapaneseDateField,
  LinkButton,
  Notice,
  PageHeading,
  Panel,
  ProgressBar,
  RefusalNotice,
  Row,
  SavedStamp,
  type Sort,
  Stack,
  Table,
  TextField,
  useAnnounce,
} from '../../../renderer/ui/index.ts';

export function PartsPage() {
  const announce = useAnnounce();
  const [isOpen, setIsOpen] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const [sort, setSort] = useState<Sort>({ column: 'name', direction: 'ascending' });
  const [bad, setBad] = useState<string | null>(null);
  const [medium, setMedium] = useState('');
  return (
    <>
      <PageHeading title="部品見本" meta="止められたとき、待つとき、空のとき" />
      <Stack>
        <Panel title="ボタン">
          <Row>
            <Button variant="primary">2件を取り込む</Button>
            <Button>取り込まない</Button>
            <Button variant="quiet">あとで決める</Button>
            <Button variant="danger">媒体から消去する</Button>
            <Button variant="primary" isPending pendingLabel="取り込んでいます…">
              2件を取り込む
            </Button>
            <Button isDisabled>選べません</Button>
            <Button size="s">確認した</Button>
            <LinkButton onPress={() => {}}>コスモスパレットの値にする</LinkButton>
            <Button
              onPress={() =>
                announce('3件を取り込みました', {
                  tone: 'ok',
                  action: { label: '元に戻す', onPress: () => {} },
                })
              }
            >
              知らせる
            </Button>
            <Button onPress={() => setIsOpen(true)}>対話を開く</Button>
            <Button onPress={() => setIsAsking(true)}>確かめる</Button>
          </Row>
        </Panel>
        <RefusalNotice
          sentence="本人の同意がないため、重層的支援会議には諮れません。"
          way={{ label: '支援会議として開く', onPress: () => {} }}
          basis={
            <Basis provision="社会福祉法 第106条の6" source="ハンドブック 8章">
              同意のないケースは、守秘義務のある支援会議で検討します。
            </Basis>
          }
        >
          同意の記録: なし（受付から15日）
        </RefusalNotice>
        <Notice tone="info" label="お知らせ">
          コスモスパレットから1件届いています
        </Notice>
        <Panel title="チップと保存">
          <Row>
            <Chip tone="urgent">2日超過</Chip>
            <Chip tone="urgent" isStrong>
              緊急
            </Chip>
            <Chip tone="warn">今日</Chip>
            <Chip tone="ok">送り主 ✓</Chip>
            <Chip tone="info">訪問・同行</Chip>
            <Chip>R09-0004</Chip>
            <SavedStamp state={{ kind: 'saved', at: '10:32' }} />
            <SavedStamp state={{ kind: 'saving' }} />
            <SavedStamp state={{ kind: 'unsaved' }} />
            <SavedStamp state={{ kind: 'failed' }} />
          </Row>
        </Panel>
        <Panel title="長い仕事">
          <Stack>
            <ProgressBar
              label="取り込んでいます"
              value={120}
              max={400}
              valueText="120／400件"
              onCancel={() => {}}
            />
            <ProgressBar label="索引を作り直しています" onCancel={() => {}} />
          </Stack>
        </Panel>
        <Panel title="日付">
          <JapaneseDateField label="基準日" value={bad} onChange={setBad} isRequired />
        </Panel>
        <Panel>
          <DescriptionList
            layout="stack"
            items={[
              { label: '送り主', value: <strong>コスモスパレット</strong>, note: '石井 拓' },
              { label: '作成', value: '4月23日 9:12', note: '第3号（欠番なし）' },
              { label: '目的・根拠', value: '同一課内（利用目的の範囲内）' },
              { label: '媒体', value: 'USB-03', note: '包括承認 R9-01' },
            ]}
          />
        </Panel>
        <Panel title="表" padding="none">
          <Table
            caption="ほかの変更"
            sort={sort}
            onSort={setSort}
            rowKey={(row) => row.name}
            rowTone={(row) => (row.name === '次回訪問' ? 'current' : undefined)}
            rows={[
              { name: '健康状態（節子）', before: '不明', after: '良くないが通院していない' },
              { name: 'アウトリーチの段階', before: '拒否', after: '受容' },
              { name: '次回訪問', before: '—', after: '4月23日 14:00 石井・包括' },
            ]}
            columns={[
              { key: 'name', header: '項目', isRowHeader: true, isSortable: true, cell: (row) => row.name },
              { key: 'before', header: 'いま', cell: (row) => row.before },
              { key: 'after', header: '取り込み後', cell: (row) => row.after },
            ]}
          />
        </Panel>
        <Disclosure title="住まい・家計" summary="未入力">
          ここに住まいと家計の項目が入ります。
        </Disclosure>
        <Panel>
          <EmptyState title="当てはまるケースがありません" action={<Button>新しく受け付ける</Button>}>
            かな・電話番号・記録の言葉でも探せます。「髙」は「高」でも見つかります。
          </EmptyState>
        </Panel>
      </Stack>
      <Dialog
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        title="媒体を登録する"
        actions={
          <>
            <Button onPress={() => setIsOpen(false)}>やめる</Button>
            <Button variant="primary" onPress={() => setIsOpen(false)}>
              登録する
            </Button>
          </>
        }
      >
        <TextField
          label="媒体の番号"
          value={medium}
          onChange={setMedium}
          width="s"
          isRequired
          help="USB-03 のように"
        />
      </Dialog>
      <ConfirmDialog
        isOpen={isAsking}
        title="媒体 USB-03 の2件を消去しますか"
        confirmLabel="2件を消去する"
        tone="danger"
        onConfirm={() => setIsAsking(false)}
        onClose={() => setIsAsking(false)}
      >
        消去すると、この媒体からは開けなくなります。取り込んだ記録は残ります。
      </ConfirmDialog>
    </>
  );
}
