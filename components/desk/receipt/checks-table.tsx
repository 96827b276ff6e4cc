import { Check, Loader, X } from 'lucide-react'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { after, whomToTell } from '#components/desk/receipt/receipt-words.ts'
import { receiptWords as words } from '#components/desk/words/receipt.ts'
import type { Receipt, ReceiptCheck } from '#domain/article/receipt-views.ts'

type Props = { receipt: Receipt; canMakeAnew: boolean; hasPurge: boolean; onAgain: (isAnew?: boolean) => void }

/** Lists the checks of a receipt, page by page. A failed row offers what to do about it. */
export function ChecksTable({ receipt, ...acts }: Props) {
  const firstBad = receipt.checks.find((check) => check.state === 'not-seen')?.key
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">
            <span className="hush">{words.columns.result}</span>
          </th>
          <th scope="col">{words.columns.page}</th>
          <th scope="col" className="hide-s">
            {words.columns.address}
          </th>
          <th scope="col">{words.columns.compared}</th>
          <th scope="col" className="num">
            {words.columns.after}
          </th>
        </tr>
      </thead>
      <tbody>
        {receipt.checks.map((check) => (
          <CheckRow key={check.key} {...{ check, receipt, isFirstBad: check.key === firstBad }} {...acts} />
        ))}
      </tbody>
    </table>
  )
}

type RowProps = Props & { check: ReceiptCheck; isFirstBad: boolean }

function CheckRow({ check, receipt, isFirstBad, canMakeAnew, hasPurge, onAgain }: RowProps) {
  const { seconds } = useNewsroom()
  const isBad = check.state === 'not-seen' && receipt.state === 'not-seen'
  const [first = '', ...more] = check.paths
  const next = receipt.nextAt === null ? words.noNext : words.nextAt(seconds(receipt.nextAt))
  return (
    <tr className={isBad ? 'bad' : undefined}>
      <td>
        <Result state={check.state} isBad={isBad} />
      </td>
      <th scope="row">{isBad ? <b>{check.name}</b> : check.name}</th>
      <td className="hide-s">
        {check.key === 'data' ? (
          <span className="dim">{words.inArticle}</span>
        ) : (
          <code>{more.length > 0 ? words.addresses(check.paths.length) : first}</code>
        )}
      </td>
      <td>
        {isBad ? (
          <>
            <b className="no">{check.said}</b> {words.tried(check.tries, seconds(receipt.publishedAt))}, {next}.{' '}
            {isFirstBad && whomToTell(check.code)}
            <br />
            <span className="row-flex remedies">
              <button type="button" className="btn s" onClick={() => onAgain()}>
                {words.checkAgain}
              </button>
              {canMakeAnew && (
                <button type="button" className="btn s" onClick={() => onAgain(true)}>
                  {hasPurge ? words.rebuildAndPurge : words.rebuild}
                </button>
              )}
              <a className="btn s quiet" href={first} target="_blank" rel="noopener">
                {words.openPage}
              </a>
            </span>
          </>
        ) : (
          <span className={check.state === 'seen' ? undefined : 'dim'}>
            {check.state === 'seen' ? check.said : words.pending(check.said)}
          </span>
        )}
      </td>
      <td className="num">{check.afterMs === null ? '–' : after(check.afterMs)}</td>
    </tr>
  )
}

function Result({ state, isBad }: { state: ReceiptCheck['state']; isBad: boolean }) {
  const [tone, word, Icon] =
    state === 'seen'
      ? (['yes', words.results.seen, Check] as const)
      : isBad
        ? (['no', words.results.notSeen, X] as const)
        : (['dim', words.results.asking, Loader] as const)
  return (
    <>
      <span className={tone}>
        <Icon className="i" aria-hidden="true" />
      </span>
      <span className="hush">{word}</span>
    </>
  )
}
