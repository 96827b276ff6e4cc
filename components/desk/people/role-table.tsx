import { Check } from 'lucide-react'
import { type Action, can, type Role, role } from '#domain/permissions/can.ts'

export const ROLE_SAYS: Record<Role, string> = {
  reporter: 'Writes, and sends to review.',
  editor: 'Everything of the paper: publishes, corrects, withdraws.',
  admin: 'The same, and people, settings and restoring.',
}

const ROWS: [string, Action][] = [
  ['Write, send to review', 'article.submit'],
  ['Publish, correct, withdraw', 'article.publish'],
  ['Front, sections', 'front.edit'],
  ['People, settings', 'people.manage'],
]

/** Lists what each role may do, as `can` decides it. */
export function RoleTable() {
  return (
    <div className="stack">
      <h2 className="head2">What the roles may do</h2>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">
              <span className="hush">May</span>
            </th>
            {role.options.map((one) => (
              <th scope="col" key={one}>
                {one}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ROWS.map(([does, action]) => (
            <tr key={action}>
              <th scope="row">{does}</th>
              {role.options.map((one) => (
                <td key={one}>
                  <May role={one} action={action} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function May({ role: own, action }: { role: Role; action: Action }) {
  const somebody = { id: 'one', name: '', role: own }
  const isAny = can(somebody, action, { createdBy: 'another', assignedTo: null, status: 'draft' })
  if (isAny) {
    return (
      <span className="yes">
        <Check className="i" aria-hidden="true" />
        <span className="hush">yes</span>
      </span>
    )
  }
  const isOwn = can(somebody, action, { createdBy: 'one', assignedTo: null, status: 'draft' })
  return isOwn ? <span className="dim">own</span> : <span className="dim">no</span>
}
