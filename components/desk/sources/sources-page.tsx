'use client'
import { Landmark, Plus, Search } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useDeferredValue, useRef, useState } from 'react'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { useNow } from '#components/desk/parts/use-now.ts'
import { useKeys } from '#components/desk/shell/use-keys.ts'
import { AddSourceDialog } from '#components/desk/sources/add-source-dialog.tsx'
import { LicenceMark } from '#components/desk/sources/licence-mark.tsx'
import { useSources } from '#components/desk/sources/use-sources.ts'
import { sourcesWords as words } from '#components/desk/words/sources.ts'
import type { DeskSource } from '#domain/article/desk-views.ts'
import { can } from '#domain/permissions/can.ts'

/** Lists the sources whose stories the paper takes, with policy and licence. */
export function SourcesPage() {
  const { me } = useNewsroom()
  const router = useRouter()
  const [typed, setTyped] = useState('')
  const [isAdding, setAdding] = useState(false)
  const q = useDeferredValue(typed.trim())
  const list = useSources(q)
  const search = useRef<HTMLInputElement>(null)
  const add = useRef<HTMLButtonElement>(null)
  const isEditor = can(me, 'taxonomy.edit')
  useKeys({ '/': () => search.current?.focus() })
  const sources = list.data?.pages.flatMap((page) => page.items)
  return (
    <>
      <div className="bar">
        <h1>{words.title}</h1>
        <span className="gap" />
        {isEditor && (
          <button type="button" className="btn primary" ref={add} onClick={() => setAdding(true)}>
            <Plus className="i" aria-hidden="true" />
            {words.add}
          </button>
        )}
      </div>
      <search className="filters" aria-label={words.title}>
        <label className="search">
          <span className="hush">{words.search.label}</span>
          <Search className="i" aria-hidden="true" />
          <input
            ref={search}
            className="input"
            type="search"
            placeholder={words.search.placeholder}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <kbd aria-hidden="true">/</kbd>
        </label>
      </search>
      <ReadingTrouble
        what={words.what.list}
        error={list.error}
        hasOld={sources !== undefined}
        onRetry={() => void list.refetch()}
      />
      {sources && (sources.length > 0 ? <Listed sources={sources} /> : <None q={q} />)}
      {list.isPending && (
        <p className="hint sources" role="status">
          {words.loadingList}
        </p>
      )}
      {list.hasNextPage && (
        <p className="more-line">
          <button
            type="button"
            className="btn"
            aria-disabled={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {list.isFetchingNextPage ? words.loading : words.more}
          </button>
        </p>
      )}
      {isAdding && (
        <AddSourceDialog
          onMade={(id) => router.push(`/desk/sources/${id}` as never)}
          onClose={() => setAdding(false)}
          returnFocus={() => add.current?.focus()}
        />
      )}
    </>
  )
}

function Listed({ sources }: { sources: DeskSource[] }) {
  const now = useNow(60_000)
  return (
    <div className="sources">
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{words.columns.source}</th>
            <th scope="col">{words.columns.policy}</th>
            <th scope="col">{words.columns.licence}</th>
            <th scope="col" className="num">
              {words.columns.published}
            </th>
          </tr>
        </thead>
        <tbody>
          {sources.map((source) => (
            <tr key={source.id}>
              <th scope="row">
                <DeskLink className="link" href={`/desk/sources/${source.id}`}>
                  {source.name}
                </DeskLink>
                {source.homepage !== null && <span className="dim hide-s"> {hostOf(source.homepage)}</span>}
              </th>
              <td>{words.policies[source.policy]}</td>
              <td>{now !== null && <LicenceMark source={source} now={now} />}</td>
              <td className="num">{source.out}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const hostOf = (address: string) => (URL.canParse(address) ? new URL(address).hostname : address)

function None({ q }: { q: string }) {
  if (q !== '') {
    return (
      <div className="empty">
        <h2>{words.noMatch.title(q)}</h2>
        <p className="lede">{words.noMatch.about}</p>
      </div>
    )
  }
  return (
    <div className="empty">
      <h2>{words.empty.title}</h2>
      <p className="lede">
        <Landmark className="i" aria-hidden="true" /> {words.empty.about}
      </p>
    </div>
  )
}
