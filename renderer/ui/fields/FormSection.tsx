/** A part of a form, as the paper divides it: a numbered or named heading, an optional word of help, fields. */
import { type ReactNode, useId } from 'react';

export interface FormSectionProps {
  title: string;
  /** Below the title: what this part is for, or what may be left out. */
  help?: ReactNode;
  /** To the right of the title: a chip or a 「？ 根拠」. */
  aside?: ReactNode;
  children: ReactNode;
}

export function FormSection({ title, help, aside, children }: FormSectionProps) {
  const id = useId();
  return (
    <section className="ui-form-section" aria-labelledby={id}>
      <div className="ui-form-section-head">
        <h2 id={id} className="ui-form-section-title">
          {title}
        </h2>
        {aside}
      </div>
      {help && <p className="ui-form-section-help">{help}</p>}
      <div className="ui-form-section-fields">{children}</div>
    </section>
  );
}

/** Short fields side by side; they wrap at 200 %. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className="ui-field-row">{children}</div>;
}
