/** A telephone number or a postal code: typed in either width, put right when the field is left. */
import { plainTel, plainZip } from './plainDigits.ts';
import { TextField, type TextFieldProps } from './TextField.tsx';

export interface DigitsFieldProps extends Omit<TextFieldProps, 'inputMode' | 'type' | 'maxLength'> {
  kind: 'tel' | 'zip';
}

const PLAIN = { tel: plainTel, zip: plainZip } as const;

export function DigitsField({ kind, onBlur, ...props }: DigitsFieldProps) {
  return (
    <TextField
      {...props}
      inputMode={kind === 'tel' ? 'tel' : 'numeric'}
      maxLength={kind === 'tel' ? 20 : 10}
      onBlur={(text) => {
        const put = PLAIN[kind](text);
        if (put !== text) props.onChange(put);
        onBlur?.(put);
      }}
    />
  );
}
