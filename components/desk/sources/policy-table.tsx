'use client'
import { useId } from 'react'
import type { Change } from '#components/desk/sources/use-sources.ts'
import { sourcesWords } from '#components/desk/words/sources.ts'
import type { SourceDetail } from '#domain/article/fields/source-views.ts'
import { POLICIES } from '#domain/syndication/policy.ts'
import { sourcePolicy } from '#domain/views.ts'

const { policies, policy: words } = sourcesWords

type Props = { source: SourceDetail; isEditable: boolean; change: Change }

/** Chooses the policy for all stories of a source, and shows what each allows search engines and feeds. */
export function PolicyTable({ source, isEditable, change }: Props) {
  const group = useId()
  return (
    <>
      <table className="ledger policies">
        <caption>
          <b>{words.caption}</b> <span>{words.captionNote}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="hush">{words.columns.choose}</span>
            </th>
            <th scope="col">{words.columns.policy}</th>
            <th scope="col">{words.columns.search}</th>
            <th scope="col">{words.columns.news}</th>
            <th scope="col">{words.columns.sitemap}</th>
            <th scope="col">{words.columns.feeds}</th>
          </tr>
        </thead>
        <tbody>
          {sourcePolicy.options.map((policy) => {
            const { search, news, sitemap, feeds } = POLICIES[policy]
            const isChosen = source.policy === policy
            return (
              <tr key={policy} className={isChosen ? 'on' : undefined}>
                <td>
                  <label className="pick">
                    <input
                      type="radio"
                      name={group}
                      aria-label={policies[policy]}
                      checked={isChosen}
                      disabled={!isEditable}
                      onChange={() => change({ policy })}
                    />
                  </label>
                </td>
                <th scope="row">{policies[policy]}</th>
                <YesNo is={search} />
                <YesNo is={news} />
                <YesNo is={sitemap} />
                {feeds === 'yes' ? <YesNo is /> : <td>{words.feeds[feeds]}</td>}
              </tr>
            )
          })}
        </tbody>
      </table>
      <fieldset className="by-contract" disabled={!isEditable}>
        <legend>{words.exceptions}</legend>
        <label className="tick">
          <input
            type="checkbox"
            checked={source.inFeeds}
            onChange={(event) => change({ inFeeds: event.target.checked })}
          />{' '}
          {words.inFeeds}
        </label>
        <label className="tick">
          <input
            type="checkbox"
            checked={source.canonicalOriginal}
            onChange={(event) => change({ canonicalOriginal: event.target.checked })}
          />{' '}
          {words.canonical}
        </label>
      </fieldset>
    </>
  )
}

const YesNo = ({ is }: { is: boolean }) => <td className={is ? 'yes' : 'no'}>{is ? words.yes : words.no}</td>
