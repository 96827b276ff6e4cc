export default function NotFound() {
  return (
    <main className="empty" id="main">
      <h1 className="display">There is no such page on the desk.</h1>
      <p className="lede">The address may be cut short, or the page was never there.</p>
      <p>
        <a className="btn" href="/desk">
          To the stories
        </a>
      </p>
    </main>
  )
}
