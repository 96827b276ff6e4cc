import { Check, Loader, X } from 'lucide-react'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { after, whomToTell } from '#components/desk/receipt/receipt-words.ts'
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
            <span className="hush">Result</span>
          </th>
          <th scope="col">Page</th>
          <th scope="col" className="hide-s">
            Address
          </th>
          <th scope="col">Compared with what was published</th>
          <th scope="col" className="num">
            After
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
  const tried = check.tries === 1 ? 'Asked once' : `Asked ${check.tries} times`
  const next = receipt.nextAt === null ? 'not again by itself' : `next at ${seconds(receipt.nextAt)}`
  return (
    <tr className={isBad ? 'bad' : undefined}>
      <td>
        <Result state={check.state} isBad={isBad} />
      </td>
      <th scope="row">{isBad ? <b>{check.name}</b> : check.name}</th>
      <td className="hide-s">
        {check.key === 'data' ? (
          <span className="dim">in the article page</span>
        ) : (
          <code>{more.length > 0 ? `${check.paths.length} addresses` : first}</code>
        )}
      </td>
      <td>
        {isBad ? (
          <>
            <b className="no">{check.said}</b> {tried} since {seconds(receipt.publishedAt)}, {next}.{' '}
            {isFirstBad && whomToTell(check.code)}
            <br />
            <span className="row-flex remedies">
              <button type="button" className="btn s" onClick={() => onAgain()}>
                Ask again
              </button>
              {canMakeAnew && (
                <button type="button" className="btn s" onClick={() => onAgain(true)}>
                  {hasPurge ? 'Make anew and purge again' : 'Make the pages anew'}
                </button>
              )}
              <a className="btn s quiet" href={first} target="_blank" rel="noopener">
                Open the page
              </a>
            </span>
          </>
        ) : (
          <span className={check.state === 'seen' ? undefined : 'dim'}>
            {check.state === 'seen' ? check.said : `${check.said} Asking again…`}
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
      ? (['yes', 'seen', Check] as const)
      : isBad
        ? (['no', 'not seen', X] as const)
        : (['dim', 'asking', Loader] as const)
  return (
    <>
      <span className={tone}>
        <Icon className="i" aria-hidden="true" />
      </span>
      <span className="hush">{word}</span>
    </>
  )
}
