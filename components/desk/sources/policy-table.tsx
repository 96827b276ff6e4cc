'use client'
import { useId } from 'react'
import { FEED_WORDS, POLICY_NAMES } from '#components/desk/sources/policy-words.ts'
import type { Change } from '#components/desk/sources/use-sources.ts'
import type { SourceDetail } from '#domain/article/source-views.ts'
import { POLICIES } from '#domain/syndication/policy.ts'
import { sourcePolicy } from '#domain/views.ts'

type Props = { source: SourceDetail; isEditable: boolean; change: Change }

/** Chooses the policy for all stories of a source, and shows what each allows search engines and feeds. */
export function PolicyTable({ source, isEditable, change }: Props) {
  const group = useId()
  return (
    <>
      <table className="ledger policies">
        <caption>
          <b>What may be done</b> <span>for all its stories; a story may differ</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="hush">Choose</span>
            </th>
            <th scope="col">Policy</th>
            <th scope="col">Search</th>
            <th scope="col">Google News</th>
            <th scope="col">Sitemap</th>
            <th scope="col">Feeds</th>
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
                      aria-label={POLICY_NAMES[policy]}
                      checked={isChosen}
                      disabled={!isEditable}
                      onChange={() => change({ policy })}
                    />
                  </label>
                </td>
                <th scope="row">{POLICY_NAMES[policy]}</th>
                <YesNo is={search} />
                <YesNo is={news} />
                <YesNo is={sitemap} />
                {feeds === 'yes' ? <YesNo is /> : <td>{FEED_WORDS[feeds]}</td>}
              </tr>
            )
          })}
        </tbody>
      </table>
      <fieldset className="by-contract" disabled={!isEditable}>
        <legend>If the contract says so, for what is not to be found</legend>
        <label className="tick">
          <input
            type="checkbox"
            checked={source.inFeeds}
            onChange={(event) => change({ inFeeds: event.target.checked })}
          />{' '}
          Our feeds may tell it
        </label>
        <label className="tick">
          <input
            type="checkbox"
            checked={source.canonicalOriginal}
            onChange={(event) => change({ canonicalOriginal: event.target.checked })}
          />{' '}
          The canonical address is the original’s
        </label>
      </fieldset>
    </>
  )
}

const YesNo = ({ is }: { is: boolean }) => <td className={is ? 'yes' : 'no'}>{is ? 'yes' : 'no'}</td>
