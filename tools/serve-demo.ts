// Builds the page and serves it on loopback, for trying it out. Usage: tsx tools/serve-demo.ts [PORT]
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { buildDemo } from './build-demo.js'

const port = Number(process.argv[2] ?? 8080)
await buildDemo()
const page = readFileSync('dist/demo/index.html')
createServer((request, response) => {
  const found = request.url === '/' || request.url === '/index.html'
  response.writeHead(found ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' })
  response.end(found ? page : 'not found')
}).listen(port, '127.0.0.1', () => process.stdout.write(`http://127.0.0.1:${port}/\n`))
