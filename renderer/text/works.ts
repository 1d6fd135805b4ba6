/** What is going on while somebody waits, one line for each stage; worded as what is done for them. */
import type { WorkStage } from '../../db/works/codes.ts';

export const STAGE_WORDS: Record<WorkStage, string> = {
  collecting: 'ケースの記録を集めています',
  sealing: '中身をまとめています',
  writing: '媒体に書いています',
  'reading-back': '読み返して確かめています',
  verifying: '送り主と、改ざんがないことを確かめています',
  reading: '中身を一つずつ読んでいます',
  comparing: 'この窓口の記録と見比べています',
  'backing-up': '先にバックアップを取っています',
  'taking-rows': '台帳の行を取り込んでいます',
  'taking-rows-back': '台帳から入ったものを戻しています',
  reassigning: '担当を替えています',
  committing: '取り込んでいます',
  filling: '練習用の人と記録を用意しています',
};

export const workText = {
  begins: '始めています',
  stop: 'やめる',
} as const;
