/** 案内メモ from its data to its page. Its margins name no paper of a case: only who gave it, and when. */
import { trpcClient } from '../app/coreLink.ts';
import { guideMemoText } from '../text/papers/guideMemo.ts';
import { forDisplay, plainDate } from './display.ts';
import { GuideMemo } from './GuideMemo.tsx';
import { type PaperEntry, printedBy } from './paperView.ts';

export const guideMemoPaper: PaperEntry = {
  async filled(id) {
    const found = await trpcClient.papers.guideMemo.query({ id });
    if (!found.ok) return null;
    const { head, madeOn, staffName, caseId: _, ...facts } = forDisplay(found.value);
    return {
      margins: { restriction: '', about: guideMemoText.name, by: printedBy(head) },
      body: (
        <GuideMemo
          sheet={{
            isBlank: false,
            date: plainDate(madeOn),
            ...facts,
            office: { name: head.officeName, tel: head.officeTel, staff: staffName },
          }}
        />
      ),
    };
  },
  blank: (office) => ({
    margins: { restriction: '', about: guideMemoText.name, by: office.name },
    body: (
      <GuideMemo
        sheet={{
          isBlank: true,
          date: '',
          place: { name: '', kana: '', where: '', hours: '' },
          appointment: '',
          contact: { name: '', kana: '' },
          tel: '',
          bring: '',
          office: { name: office.name, tel: office.tel, staff: '' },
        }}
      />
    ),
  }),
};
