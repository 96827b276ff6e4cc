import { useWatch } from 'react-hook-form'
import { api } from '#components/desk/api.ts'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { CheckField, CheckGroup, RadioGroup } from '#components/desk/parts/field/choice-fields.tsx'
import { TextArea } from '#components/desk/parts/field/text-field.tsx'
import { Form } from '#components/desk/parts/form/form.tsx'
import { useDeskForm } from '#components/desk/parts/form/use-desk-form.ts'
import { StoryName } from '#components/desk/parts/story-name.tsx'
import { requestQueries } from '#components/desk/queries/request-queries.ts'
import { type Message, msg, t } from '#domain/messages/t.ts'
import { decisionFields, type RequestView, type Rung, RUNGS } from '#domain/requests/request-views.ts'
import { RUNG_NAMES } from '#domain/requests/rung-names.ts'

const SAYS: Record<Rung, Message> = {
  nothing: msg('The story stays as it is.'),
  note: msg('Add the note in the story, as a correction.'),
  update: msg('Change the text in the story, and publish it as an update.'),
  'name-replaced': msg('Replace the name in the story.'),
  'no-index': msg('Done at once: the pages say noindex, and leave sitemaps. Readers can still open them.'),
  recall: msg('Done at once: the stories are recalled from every place.'),
}

type Draft = { rung: Rung; reason: string; stories: string[]; legal: boolean }

/** The ladder of decisions, from nothing to taken down, with the stories and the reason. */
export function DecisionForm({ of: { id, version, stories } }: { of: RequestView }) {
  const start: Draft = { rung: 'nothing', reason: '', stories: stories.map((one) => String(one.id)), legal: false }
  const form = useDeskForm({
    schema: decisionFields,
    start,
    bodyOf: ({ rung, reason, ...of }) => ({
      version,
      rung,
      reason,
      stories: rung === 'nothing' ? [] : of.stories.map(Number),
      legal: rung === 'recall' && of.legal,
    }),
    says: { reason: t('Enter a reason.'), stories: t('Choose at least one story.') },
    send: (body) => api.send('POST', `/api/requests/${id}/decision`, body),
    renews: [requestQueries.all],
    done: t('The decision was saved.'),
  })
  return (
    <Form form={form} does={t('Decide')} doing={t('Saving…')}>
      <RadioGroup
        name="rung"
        label={t('Decision')}
        choices={RUNGS.map((value) => ({ value, name: t(RUNG_NAMES[value]), says: t(SAYS[value]) }))}
      />
      <Chosen id={id} stories={stories} />
      <TextArea
        name="reason"
        label={t('Reason')}
        rows={3}
        maxLength={1_000}
        isRequired
        hint={t('For the desk. It stays when the request is erased: name nobody.')}
      />
    </Form>
  )
}

function Chosen({ id, stories }: Pick<RequestView, 'id' | 'stories'>) {
  const rung = useWatch<Draft, 'rung'>({ name: 'rung' })
  if (rung === 'nothing') return null
  return (
    <>
      <CheckGroup
        name="stories"
        label={t('Stories')}
        hint={stories.length === 0 ? t('None was found by the addresses. Correct them above.') : undefined}
        choices={stories.map((one) => ({ value: String(one.id), name: <StoryName of={one.headline} /> }))}
      />
      {rung === 'name-replaced' && (
        <DeskLink href={`/desk/replacements/new?request=${id}`}>{t('Replace a name…')}</DeskLink>
      )}
      {rung === 'recall' && (
        <CheckField name="legal" label={t('For a legal reason')} says={t('The addresses answer 451 and not 410.')} />
      )}
    </>
  )
}
