/** Neither value as it is: written anew. */
import { useState } from 'react';
import { differencesText as words } from '../text/differences.ts';
import { Button, Row, TextArea, TextField } from '../ui/index.ts';

export interface RewriteProps {
  first: string;
  isPassage: boolean;
  isRunning: boolean;
  onSave: (text: string) => void;
}

export function Rewrite({ first, isPassage, isRunning, onSave }: RewriteProps) {
  const [text, setText] = useState(first);
  const [isAsked, setAsked] = useState(false);
  const field = {
    label: words.rewriteLabel,
    value: text,
    onChange: setText,
    autoFocus: true,
    error: isAsked && text.trim() === '' ? words.rewriteMissing : null,
  };
  const save = () => {
    setAsked(true);
    if (text.trim() !== '') onSave(text);
  };
  return (
    <>
      {isPassage ? <TextArea {...field} /> : <TextField {...field} width="full" />}
      <Row>
        <Button variant="primary" isPending={isRunning} onPress={save}>
          {words.rewriteSave}
        </Button>
      </Row>
    </>
  );
}
