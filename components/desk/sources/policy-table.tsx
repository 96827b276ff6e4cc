'use client'
import { useId } from 'react'
import { Checkbox } from '#components/desk/parts/field/checkbox.tsx'
import { POLICY_NAMES } from '#components/desk/sources/policy-names.ts'
import type { Change } from '#components/desk/sources/use-sources.ts'
import type { SourceDetail } from '#domain/article/fields/source-views.ts'
import { msg, t } from '#domain/messages/t.ts'
import { POLICIES } from '#domain/syndication/policy.ts'
import { sourcePolicy, type SourcePolicy } from '#domain/views.ts'

const COLUMNS = {
  policy: msg('Policy'),
  search: msg('Search'),
  news: msg('Google News'),
  sitemap: msg('Sitemap'),
  feeds: msg('Feeds'),
}

const EXCEPTIONS = {
  inFeeds: msg('Include its stories in our feeds'),
  canonicalOriginal: msg('Use the original’s address as the canonical address'),
}

const FEEDS = { yes: msg('yes'), 'with-source': msg('with source'), 'by-contract': msg('by contract') }

const CELL = 'border-b border-rule py-[0.4375rem] pe-3 text-start align-top font-normal last:pe-0'
const HEAD = 'border-b-2 border-ink py-1 pe-3 text-start text-xs font-semibold whitespace-nowrap text-ink-3 last:pe-0'

type Props = { source: SourceDetail; isEditable: boolean; change: Change }

/** Chooses the policy for all stories of a source, and shows what each allows search engines and feeds. */
export function PolicyTable({ source, isEditable, change }: Props) {
  const group = useId()
  return (
    <>
      <table className="w-full border-collapse text-base phone:block phone:overflow-x-auto phone:text-sm">
        <caption className="py-3 text-start text-sm text-ink-3">
          <b className="block text-ink">{t('What is allowed')}</b>{' '}
          <span>{t('for all its stories; a story can have a policy of its own')}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col" className={HEAD}>
              <span className="sr-only">{t('Choose')}</span>
            </th>
            {Object.entries(COLUMNS).map(([of, name]) => (
              <th key={of} scope="col" className={HEAD}>
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sourcePolicy.options.map((policy) => {
            const isChosen = source.policy === policy
            return (
              <tr key={policy} className={isChosen ? 'bg-blue-wash' : undefined}>
                <td className={CELL}>
                  <label className="grid min-h-6 min-w-6 place-items-start">
                    <input
                      type="radio"
                      name={group}
                      aria-label={t(POLICY_NAMES[policy])}
                      checked={isChosen}
                      disabled={!isEditable}
                      onChange={() => change({ policy })}
                    />
                  </label>
                </td>
                <th scope="row" className={`${CELL} phone:min-w-32 ${isChosen ? 'font-semibold!' : 'text-ink-2'}`}>
                  {t(POLICY_NAMES[policy])}
                </th>
                <Allows policy={policy} />
              </tr>
            )
          })}
        </tbody>
      </table>
      <fieldset className="flex flex-wrap gap-x-6 gap-y-2 pt-3 pb-4 text-sm" disabled={!isEditable}>
        <legend className="float-start w-full text-ink-3">
          {t('Exceptions by contract, for stories that are not indexed')}
        </legend>
        {(['inFeeds', 'canonicalOriginal'] as const).map((name) => (
          <Checkbox
            key={name}
            name={t(EXCEPTIONS[name])}
            isOn={source[name]}
            onChange={(isOn) => change({ [name]: isOn })}
          />
        ))}
      </fieldset>
    </>
  )
}

function Allows({ policy }: { policy: SourcePolicy }) {
  const { search, news, sitemap, feeds } = POLICIES[policy]
  return (
    <>
      <YesNo is={search} />
      <YesNo is={news} />
      <YesNo is={sitemap} />
      {feeds === 'yes' ? <YesNo is /> : <td className={CELL}>{t(FEEDS[feeds])}</td>}
    </>
  )
}

const YesNo = ({ is }: { is: boolean }) => (
  <td className={`${CELL} ${is ? 'text-green' : 'text-red'}`}>{is ? t('yes') : t('no')}</td>
)
