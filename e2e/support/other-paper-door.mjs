/**
 * Preloaded into every process of a newsroom (`--import`): the host of another paper of the test has a public address,
 * which leads to this machine. Nothing else of the guard is changed: it looks the name up, checks the address and the certificate.
 */
import dns from 'node:dns/promises'
import net from 'node:net'

const { OTHER_PAPER_HOST: host, OTHER_PAPER_PORT: port } = process.env
const PUBLIC = '93.184.216.34'
const { lookup } = dns
const { connect } = net

dns.lookup = (name, options) =>
  name === host ? Promise.resolve([{ address: PUBLIC, family: 4 }]) : lookup(name, options)
net.connect = (to, ...rest) => connect(to?.host === PUBLIC ? { host: '127.0.0.1', port: Number(port) } : to, ...rest)
