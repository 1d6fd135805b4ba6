/** R17: who of the staff is kept from this case, for those who are not; a chief lifts it here. */
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../app/coreLink.ts';
import { relationText as words } from '../text/closeRelations.ts';
import { RELATION_KIND_LABELS } from '../text/labels.ts';
import { Button, Notice } from '../ui/index.ts';
import type { CasePartProps } from './CaseAside.tsx';

export function CloseRelationBar({ view, open }: CasePartProps) {
  const roles = useQuery(trpc.office.session.queryOptions()).data?.staff.roles ?? [];
  return view.closeRelations
    .filter(({ liftedAt }) => liftedAt === null)
    .map(({ id, staffName, kind, reason }) => (
      <Notice
        key={id}
        tone="caution"
        label={words.label}
        action={
          roles.includes('chief') && (
            <Button size="s" variant="quiet" onPress={() => open({ kind: 'lift-relation', relationId: id })}>
              {words.lift}
            </Button>
          )
        }
      >
        {words.bar(staffName, RELATION_KIND_LABELS[kind ?? 'other-tie'], reason ?? '')}
      </Notice>
    ));
}
