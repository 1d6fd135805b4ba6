/**
 * Two windows a month apart, and the file that one has made for the other, written into a folder by the cores themselves. Run in
 * Electron's Node with the folder as its argument. Invented people only.
 */
import { tellPreviewStory } from '../db/handoff/previewStory.ts';
import { testWindows } from './testWindows.ts';

const windows = testWindows(process.argv[2] ?? '', '2027-07-01T09:00:00+09:00');
const eraseDue = '2027-08-31';
const palette = await windows.open('palette', 'コスモスパレット窓口', 'コ', '石井 拓');
const hall = await windows.open('cityhall', '市役所窓口', '市', '佐野 真由');
await windows.know(hall, palette);
await windows.know(palette, hall);
const { household, concealed } = await tellPreviewStory({
  theirs: palette.caller,
  ours: hall.caller,
  at: windows.at,
  async carry(caseIds) {
    await windows.give(palette, 'before.tsunagi', caseIds, { eraseDue });
    await windows.take(hall, 'before.tsunagi');
  },
});
await windows.give(palette, 'copy.tsunagi', [household, concealed], { eraseDue });
await windows.close();
windows.tell();
