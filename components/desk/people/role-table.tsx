import { Check } from 'lucide-react'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { peopleWords as words } from '#components/desk/words/people.ts'
import { type Action, can, type Role, role } from '#domain/permissions/can.ts'

const ROWS = Object.keys(words.roles.rows) as (keyof typeof words.roles.rows)[]

/** Lists what each role may do, as `can` decides it. */
export function RoleTable() {
  return (
    <div className="stack">
      <h2 className="head2">{words.roles.title}</h2>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">
              <span className="hush">{words.roles.can}</span>
            </th>
            {role.options.map((one) => (
              <th scope="col" key={one}>
                {everyScreenWords.roles[one]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ROWS.map((action) => (
            <tr key={action}>
              <th scope="row">{words.roles.rows[action]}</th>
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
        <span className="hush">{everyScreenWords.yes}</span>
      </span>
    )
  }
  const isOwn = can(somebody, action, { createdBy: 'one', assignedTo: null, status: 'draft' })
  return isOwn ? <span className="dim">{words.roles.own}</span> : <span className="dim">{everyScreenWords.no}</span>
}
