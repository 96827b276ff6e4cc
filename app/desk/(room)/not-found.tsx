/** Renders inside the shell of the desk, which provides the landmark and the navigation. */
export default function NotFound() {
  return (
    <div className="empty">
      <h1 className="display">This page does not exist.</h1>
      <p className="lede">The address may be incomplete, or what it led to was deleted.</p>
      <p>
        <a className="btn" href="/desk">
          To the stories
        </a>
      </p>
    </div>
  )
}
