import { nearNames } from '../../facts/near-name.js'
import type { Suggestion } from '../../types.js'

/** Executables that images commonly start with: shells, interpreters, servers, tools. */
const commonCommands: readonly string[] = [
  'sh',
  'bash',
  'ash',
  'zsh',
  'env',
  'sleep',
  'tail',
  'echo',
  'cat',
  'curl',
  'wget',
  'printf',
  'sudo',
  'chmod',
  'chown',
  'python',
  'python3',
  'node',
  'npm',
  'npx',
  'yarn',
  'pnpm',
  'java',
  'ruby',
  'bundle',
  'rails',
  'perl',
  'php',
  'php-fpm',
  'dotnet',
  'gunicorn',
  'uvicorn',
  'celery',
  'flask',
  'django-admin',
  'nginx',
  'httpd',
  'apache2',
  'caddy',
  'haproxy',
  'redis-server',
  'redis-cli',
  'postgres',
  'psql',
  'mysqld',
  'mysql',
  'mysqladmin',
  'mongod',
  'mongo',
  'mongosh',
  'etcd',
  'consul',
  'vault',
  'prometheus',
  'traefik',
  'envoy',
  'kubectl',
  'helm',
  'supervisord',
  'tini',
  'dumb-init',
  'stress',
  'docker-entrypoint.sh',
  'entrypoint.sh',
]

const candidates = commonCommands.map((text) => ({ text, because: 'a common executable' }))

/**
 * The executable that was probably meant.
 *
 * Shape: empty when none is near. A command with blanks is two things in one string: the first word is meant.
 *
 * @example suggestCommands('slep')[0]?.to // 'sleep'
 */
export function suggestCommands(command: string): readonly Suggestion[] {
  const [first = '', ...rest] = command.trim().split(/\s+/)
  if (rest.length > 0 && first !== '') {
    const to = JSON.stringify([first, ...rest])
    const because = 'command and arguments stand in one string; each must be an item of its own'
    return [{ from: command, to, kind: 'syntax', confidence: 'likely', score: 0.9, changed: [], because }]
  }
  const slash = first.lastIndexOf('/') + 1
  return nearNames(first.slice(slash), candidates).map((suggestion) => ({
    ...suggestion,
    from: first,
    to: first.slice(0, slash) + suggestion.to,
  }))
}
