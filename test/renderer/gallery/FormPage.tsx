import { useState } from 'react';
import {
  Basis,
  Button,
  Checkbox,
  CheckboxGroup,
  ComboBox,
  FieldRow,
  Form,
  FormSection,
  JapaneseDateField,
  KanaNameField,
  PageHeading,
  Panel,
  RadioGroup,
  Row,
  SavedStamp,
  Select,
  TextArea,
  TextField,
  TimeField,
  TriStateChoice,
  type WorryMarks,
} from '../../../renderer/ui/index.ts';

const worries = [
  '病気や健康、障害のこと',
  '住まいについて',
  '収入・生活費のこと',
  '家賃やローンの支払いのこと',
  '税金や公共料金等の支払い',
  '債務について',
  '仕事探し、就職について',
  '仕事上の不安やトラブル',
  '地域との関係について',
  '家族との関係について',
  '子育てのこと',
  '介護のこと',
  'ひきこもり・不登校',
  'DV・虐待',
  '食べるものがない',
  'その他',
].map((label, index) => ({ value: `w${index}`, label }));

export function FormPage() {
  const [person, setPerson] = useState({ name: '髙橋 節子', kana: 'たかはし せつこ' });
  const [birth, setBirth] = useState<string | null>('1943-05-02');
  const [birthPrecision, setBirthPrecision] = useState<'day' | 'month' | 'year'>('day');
  const [received, setReceived] = useState<string | null>('2027-04-07');
  const [time, setTime] = useState<string | null>('10:20');
  const [channel, setChannel] = useState<string | null>('phone');
  const [route, setRoute] = useState<'visit' | 'phone' | 'outreach' | null>('phone');
  const [organisation, setOrganisation] = useState<string | null>(null);
  const [shared, setShared] = useState<('a' | 'b' | 'c')[]>(['a']);
  const [isAnonymous, setIsAnonymous] = useState(false);
  const [memo, setMemo] = useState(
    '「木下の団地で、高齢のお母さんと息子さんの二人暮らし。最近お母さんを見ない。ごみが玄関先に出たまま」',
  );
  const [phone, setPhone] = useState('0476-00-12');
  const [marks, setMarks] = useState<WorryMarks>({ w12: 'most', w11: 'applies', w8: 'applies' });
  return (
    <>
      <PageHeading
        title="受付する"
        meta="聞いたことから、どの順でも書けます。書いたものは自動で保存されます"
        actions={
          <>
            <SavedStamp state={{ kind: 'saving' }} />
            <Button>印刷…</Button>
            <Button variant="primary">受付を終える</Button>
          </>
        }
      />
      <Form>
        <Panel>
          <FormSection title="1　聞き取り">
            <TextArea label="相談の内容" value={memo} onChange={setMemo} rows={4} softLimit={40} />
            <FieldRow>
              <JapaneseDateField label="受付日" value={received} onChange={setReceived} isRequired />
              <TimeField label="時刻" value={time} onChange={setTime} />
              <RadioGroup
                label="受付方法"
                value={route}
                onChange={setRoute}
                isClearable
                choices={[
                  { value: 'visit', label: '来所' },
                  { value: 'phone', label: '電話' },
                  { value: 'outreach', label: '訪問' },
                ]}
              />
            </FieldRow>
          </FormSection>
          <FormSection title="2　本人" help="分かるところだけで構いません">
            <KanaNameField label="氏名" value={person} onChange={setPerson} isRequired />
            <FieldRow>
              <JapaneseDateField
                label="生年月日"
                value={birth}
                precision={birthPrecision}
                isImprecise
                echoNote="83歳"
                onChange={(iso, precision) => {
                  setBirth(iso);
                  setBirthPrecision(precision);
                }}
              />
              <TextField
                label="電話番号"
                width="s"
                inputMode="tel"
                value={phone}
                onChange={setPhone}
                error="電話番号の桁が足りません。市外局番から入れてください"
              />
            </FieldRow>
            <Checkbox
              isSelected={isAnonymous}
              onChange={setIsAnonymous}
              note="氏名が分からないままでも受け付けられます"
            >
              匿名の相談
            </Checkbox>
            <FieldRow>
              <Select
                label="相談経路"
                value={channel}
                onChange={setChannel}
                isClearable
                choices={[
                  { value: 'self', label: '本人（来所）' },
                  { value: 'phone', label: '本人（電話・メール）' },
                  { value: 'family', label: '家族（来所）' },
                  { value: 'neighbour', label: '知人・近隣', note: '民生委員を除く' },
                ]}
              />
              <ComboBox
                label="つなぎ先の機関"
                value={organisation}
                onChange={setOrganisation}
                help="名前・よみの一部で探せます"
                choices={[
                  {
                    value: '1',
                    label: '地域包括支援センター 印西北部',
                    kana: 'ちいきほうかつしえんせんたー いんざいほくぶ',
                  },
                  {
                    value: '2',
                    label: 'いんざいワーク・ライフサポートセンター',
                    kana: 'いんざいわーくらいふ',
                  },
                  { value: '3', label: '子育てコンシェルジュ', kana: 'こそだて', note: '内線 2417' },
                ]}
              />
            </FieldRow>
          </FormSection>
          <FormSection
            title="3　お困りごと"
            aside={
              <Basis provision="受付・申込票 3">
                お困りごとは、当てはまるものすべてに○、いちばん困っていることに◎を付けます。
              </Basis>
            }
          >
            <TriStateChoice label="お困りごとの内容" choices={worries} value={marks} onChange={setMarks} />
          </FormSection>
          <FormSection title="4　情報共有の同意">
            <CheckboxGroup
              label="共有してよい情報"
              value={shared}
              onChange={setShared}
              layout="column"
              error="一つ以上選んでください"
              choices={[
                { value: 'a', label: '① 氏名・連絡先' },
                { value: 'b', label: '② 心身の状態', note: '病名、服薬、障害者手帳' },
                { value: 'c', label: '④ 収入・資産・債務', isDisabled: true },
              ]}
            />
          </FormSection>
          <Row justify="end">
            <Button variant="quiet">あとで続ける</Button>
            <Button variant="primary" type="submit">
              受付を終える
            </Button>
          </Row>
        </Panel>
      </Form>
    </>
  );
}
