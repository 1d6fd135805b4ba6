/** 窓あき封筒の宛名 and 宛名ラベル from the record to their sheets. Nothing of the office stands in their margins: they leave it. */
import { trpcClient } from '../app/coreLink.ts';
import { addressText as text } from '../text/addresses.ts';
import { PAPER_NAMES } from '../text/papers.ts';
import { AddressLabels, WindowLetters } from './Addresses.tsx';
import { forDisplay } from './display.ts';
import type { AddressesData } from './paperData.ts';
import type { PaperEntry, PaperView } from './paperView.ts';

const paperOf = (
  paper: 'window-letter' | 'address-labels',
  body: (data: AddressesData) => PaperView['body'],
): PaperEntry => ({
  async filled(id) {
    const found = await trpcClient.papers.addresses.query({ id });
    if (!found.ok) return found.refusal.code === 'not-found' ? null : { refusal: found.refusal };
    const data = forDisplay(found.value);
    return {
      margins: { restriction: '', about: PAPER_NAMES[paper], by: '' },
      leftOut: [
        ...new Set(
          data.addressees.flatMap(({ name, isNotToBePosted }) =>
            isNotToBePosted ? [text.noPost(name)] : [],
          ),
        ),
      ],
      body: body(data),
    };
  },
});

export const windowLetterPaper = paperOf('window-letter', (data) => <WindowLetters data={data} />);
export const addressLabelsPaper = paperOf('address-labels', (data) => <AddressLabels data={data} />);
