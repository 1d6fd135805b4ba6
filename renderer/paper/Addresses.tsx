/** Sheets whose every millimetre counts: an address where the window is, and addresses where the labels are. */
import type { CSSProperties } from 'react';
import {
  alwaysVisible,
  ENVELOPE_MAKES,
  HEAD_MARGIN,
  LABEL,
  labelSheets,
} from '../../db/papers/addressRules.ts';
import { addressText as text } from '../text/addresses.ts';
import type { AddressesData } from './paperData.ts';

type Addressee = AddressesData['addressees'][number];

const mm = (value: number): string => `${value}mm`;
/** From the sheet's upper edge, of which the margin is not part of the page's own box. */
const down = (value: number): string => mm(value - HEAD_MARGIN);

const Address = ({ to }: { to: Addressee }) => (
  <>
    <p className="paper-address-zip">{to.zip ? text.zip(to.zip) : '\u00a0'}</p>
    <p className="paper-address-lines">{to.address}</p>
    <p className="paper-address-name">
      {to.name}　{text.sama}
    </p>
    {to.sender && <p className="paper-address-sender">{text.sender(to.sender.name, to.sender.address)}</p>}
  </>
);

/** One sheet for each; it goes behind the letter's first page, or carries the letter's own first lines below. */
export function WindowLetters({ data }: { data: AddressesData }) {
  const { form, shift } = data.order;
  if (form === 'labels') return null;
  const make = ENVELOPE_MAKES[form];
  const seen = alwaysVisible(make);
  const place: CSSProperties = {
    left: mm(seen.left + shift.right),
    top: down(seen.top + shift.down),
    width: mm(seen.width),
    height: mm(seen.height),
  };
  return data.addressees.map((to) => (
    <article key={`${to.caseId} ${to.personId}`} className="paper paper-stationery">
      <div className="paper-window" style={place}>
        <Address to={to} />
      </div>
      {make.folds.map((at) => (
        <span key={at} className="paper-fold" style={{ top: down(at) }} />
      ))}
    </article>
  ));
}

export function AddressLabels({ data }: { data: AddressesData }) {
  const labels = data.addressees.map((to, index) => ({ to, key: `${index} ${to.personId}` }));
  return labelSheets(labels, data.order.start).map((sheet, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: sheets have nothing of their own but their place.
    <article key={index} className="paper paper-stationery">
      {sheet.map((label, place) => (
        <div
          key={label?.key ?? `used ${place}`}
          className="paper-label-place"
          style={{
            left: mm(LABEL.left + (place % LABEL.across) * LABEL.width),
            top: down(LABEL.top + Math.floor(place / LABEL.across) * LABEL.height),
            width: mm(LABEL.width),
            height: mm(LABEL.height),
          }}
        >
          {label && <Address to={label.to} />}
        </div>
      ))}
    </article>
  ));
}
