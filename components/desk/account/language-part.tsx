'use client'
import { useQuery } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { ChoiceList } from '#components/desk/parts/field/choice-list.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { Refusal } from '#components/desk/parts/form/refusal.tsx'
import { accountQueries } from '#components/desk/queries/account-queries.ts'
import { t } from '#domain/messages/t.ts'

/** In which language the desk speaks to the signed-in person; each is listed by its own name. */
export function LanguagePart() {
  const { data, isError } = useQuery(accountQueries.language())
  const choose = useAct({
    send: (language: string | null) => api.send('PUT', '/api/me/language', { language }),
    renews: [accountQueries.language().queryKey],
    // The page is made anew in the language, and loads its sentences.
    onDone: () => window.location.reload(),
  })
  if (isError) return <Refusal of={t('This could not be loaded. Reload the page to try again.')} />
  if (!data) return <p className={HINT}>{t('Loading…')}</p>
  const choices = data.choices.map(({ language, name }) => ({ value: language, name }))
  const isSpoken = choices.some(({ value }) => value === data.language)
  return (
    <ChoiceList
      className="max-w-80"
      label={t('Language')}
      value={isSpoken ? (data.language ?? '') : ''}
      choices={[{ value: '', name: t('As in the browser') }, ...choices]}
      onChoose={(language) => choose.act(language === '' ? null : language)}
    />
  )
}
