import { failedOf } from '#components/desk/receipt/receipt-words.ts'
import { receiptWords as words } from '#components/desk/words/receipt.ts'
import type { Receipt } from '#domain/article/history/receipt-views.ts'

/** Lists the pages of a red receipt that are not right, with the code that the log has, and offers to rebuild them. */
export function FailedChecks({ receipt, onRebuild }: { receipt: Receipt; onRebuild: (() => void) | null }) {
  const failed = failedOf(receipt)
  if (receipt.state !== 'not-seen' || failed.length === 0) return null
  return (
    <>
      <table className="ledger">
        <caption className="hush">{words.failed}</caption>
        <tbody>
          {failed.map(({ key, name, paths: [path], said, code, tries }) => (
            <tr key={key} className="bad">
              <th scope="row">
                <a href={path} target="_blank" rel="noopener">
                  {name}
                </a>
              </th>
              <td>
                <b className="no">{said}</b> <code>{code}</code> {words.tried(tries)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hint">{words.whomToTell}</p>
      {onRebuild && (
        <button type="button" className="btn" onClick={onRebuild}>
          {words.rebuild}
        </button>
      )}
    </>
  )
}
