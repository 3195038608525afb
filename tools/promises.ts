/** What is promised about hostile input, long runs and the package, and what holds it. */
export interface Promised {
  readonly promise: string
  /** Tests: a file and the words of a test in it. */
  readonly tests?: readonly (readonly [file: string, words: string])[]
  /** Commands that `.ci/run` runs, as they stand there. */
  readonly steps?: readonly string[]
  /** Commands that are run by hand. */
  readonly byHand?: readonly string[]
}

/** In the order of the page; every test and step is looked up when the page is checked. */
export const promises: Readonly<Record<string, readonly Promised[]>> = {
  'Linear time': [
    {
      promise: 'no regular expression takes more than linear time, without exceptions',
      tests: [['test/trust/regular-expressions.test.ts', 'the analysis knows a slow expression']],
    },
    {
      promise:
        'hostile texts made for every mechanism, grammar and rule: 16 times the text takes at most 20 times the time and memory, and no character costs more than 5 times one of the reference text as that was on 2026-11-26 (77 times one of JSON in JSON.parse, or twice one of that text today)',
      steps: ['npm run --silent test:hostile -- --nth 4'],
      byHand: ['npm run test:hostile -- --save', 'npm run test:hostile -- --nth 0 --to 1000000'],
    },
  ],
  Fuzzing: [
    {
      promise:
        'no text makes parse, analyze, parseImageReference, redact, or the readers of configuration, baselines, reports, rules and image lists throw, hang (a second for a megabyte), grow without measure, lose a region, or give what its type or schema does not allow',
      tests: [
        ['test/trust/fuzz-findings.test.ts', 'breaks no promise any more'],
        ['test/trust/fuzz-findings.test.ts', 'the checks see a region that is lost'],
        ['test/trust/wrong-types.test.ts', 'a field of a manifest may hold anything'],
      ],
      steps: ['npm run --silent fuzz -- --batches'],
      byHand: ['npm run fuzz -- --minutes 30 --save'],
    },
  ],
  Limits: [
    {
      promise:
        'no depth of nesting and no length of a list ends the stack of calls, which could end the process',
      tests: [
        ['test/trust/limits.test.ts', 'no depth of nesting ends the stack'],
        [
          'test/trust/limits.test.ts',
          'no number of errors in errors, and of items in a list, ends the stack',
        ],
      ],
    },
    {
      promise:
        'every bound is documented, five can be set; where one leaves out an object, a finding or a part of one, or text, the result says so ([limits.md](limits.md))',
      tests: [
        ['test/trust/limits.test.ts', 'every bound in the code is in the table, with its value'],
        ['test/trust/bounds.test.ts', 'at the bound nothing is'],
        [
          'test/trust/bounds.test.ts',
          'every bound of docs/limits.md is held here, by a test that is named, or there is a reason why nobody can see its value',
        ],
        ['test/trust/bounds.test.ts', 'where links are left out every format tells it, or standard error'],
        ['test/trust/bounds.test.ts', 'a note tells what was left out of a finding, a count for each'],
        ['test/trust/limits.test.ts', 'an input that is too long is read up to there, and says so'],
        ['test/trust/limits.test.ts', 'reaching a bound is told: '],
        ['test/trust/limits.test.ts', 'what is nested too deep is left out and unread'],
        ['test/trust/limits.test.ts', 'evidence is cut to its limit, and says so'],
      ],
    },
    {
      promise:
        'of dense YAML the page, which has the tolerant reader alone, reads no more words and marks than YAML of Kubernetes has; the rest is unread',
      tests: [
        [
          'test/manifests/page-yaml.test.ts',
          'of dense YAML no more is read than of YAML of Kubernetes, the rest is broken',
        ],
        ['test/manifests/page-yaml.test.ts', 'what kubectl prints as YAML is read as the library reads it'],
      ],
    },
  ],
  'Nothing runs, nothing is sent': [
    {
      promise:
        'the library has no network, file system, clock, environment or randomness; the command line has no network and writes baselines and the summary of a job alone; one program starts a process, the kubectl plugin',
      tests: [
        [
          'test/repository/imports.test.ts',
          'clock, environment, locale and randomness are known in cli/ only',
        ],
        ['test/repository/imports.test.ts', 'nothing of the package or the page knows the network'],
        ['test/repository/imports.test.ts', 'two places write files: the baseline and the summary of a job'],
        ['test/repository/imports.test.ts', 'one file starts processes: the kubectl plugin'],
        ['test/package/plugin.test.ts', 'without arguments it reads standard input and starts nothing'],
      ],
    },
    {
      promise:
        'archives are read in memory; one with a name that leads out of it, or that grows without measure, is refused',
      tests: [
        ['test/cli/archives/archives.test.ts', 'is refused, and no option hides that'],
        [
          'test/cli/archives/archives.test.ts',
          'an archive that grows without measure is refused while it grows',
        ],
      ],
    },
    {
      promise:
        'every sentence of SECURITY.md that promises something has a test, or a step of CI, that is named',
      tests: [
        [
          'test/repository/security.test.ts',
          'every sentence of what SECURITY.md promises is known here, in its order',
        ],
      ],
    },
  ],
  Output: [
    {
      promise:
        'every command in every format it has writes nothing that starts something, on either stream, whatever files, objects, rules and images are called, also where it cannot read them; `redact` alone writes the text as it is',
      tests: [
        ['test/trust/command-outputs.test.ts', 'the table holds every command'],
        ['test/trust/command-outputs.test.ts', 'hostile names and messages start nothing on either stream'],
        ['test/trust/command-outputs.test.ts', 'is told without obeying it'],
      ],
    },
    {
      promise:
        'terminal escapes, control, bidirectional and invisible characters of the input reach no output as they are',
      tests: [
        ['test/trust/output-safety.test.ts', 'holds nothing that a terminal obeys or that hides'],
        [
          'test/trust/output-safety.test.ts',
          'the tables of events, images, differences and colours hold nothing either',
        ],
      ],
    },
    {
      promise:
        'hostile names and messages stay text in commands of GitHub and Azure Pipelines, HTML, XML, Markdown, SARIF and JSON; there is no CSV',
      tests: [
        ['test/trust/output-safety.test.ts', 'a GitHub command stays one, whatever a capture says'],
        [
          'test/trust/output-safety.test.ts',
          'no element, attribute or link of a capture reaches HTML, XML or Markdown',
        ],
        ['test/trust/output-safety.test.ts', 'no format is read by a spreadsheet'],
        ['test/render/every-fixture.test.ts', 'every output of a damaged fixture fits its schema'],
      ],
    },
    {
      promise: 'names of the prototype are names like any other',
      tests: [
        ['test/trust/output-safety.test.ts', 'a name of the prototype is a name in every result and output'],
        ['test/pipeline/prototype-names.test.ts', 'is a name like any other'],
      ],
    },
    {
      promise:
        'in a suggested command every name is one word of a POSIX shell; one that holds what nobody sees is left open',
      tests: [
        ['test/trust/output-safety.test.ts', 'a name is one word of a real shell, letter by letter'],
        ['test/trust/output-safety.test.ts', 'no command of any rule runs what a name says'],
        [
          'test/trust/output-safety.test.ts',
          'a name with a character that nobody sees, or that looks like an option, is left open',
        ],
      ],
    },
  ],
  'Long runs': [
    {
      promise:
        'many captures in one process: what is held beside code that V8 compiles grows by less than 0.3 MB from 2,000 captures on, the results are those of fresh processes; signals, a closed pipe and a full disk end clearly',
      steps: ['npm run --silent soak -- --captures 300'],
      byHand: ['npm run soak -- --captures 10000 --save'],
    },
    {
      promise: 'a thread that is killed is told, and the others go on',
      tests: [
        [
          'test/cli/jobs.test.ts',
          'a thread that is ended in the middle of a task is told, and nothing is lost',
        ],
        ['test/cli/jobs.test.ts', 'a task that ends every thread is given up, and the others go on'],
      ],
    },
  ],
  Secrets: [
    {
      promise:
        'every command in every format obeys --redact, and `redact` of the configuration; nothing is logged or cached ([redaction.md](redaction.md))',
      tests: [
        [
          'test/trust/no-leaks.test.ts',
          'no secret on stdout, stderr, in the summary of a job or a baseline, however redaction is asked for',
        ],
        [
          'test/trust/no-leaks.test.ts',
          'every command stands in the table, and those that read captures can be asked to redact',
        ],
        ['test/trust/no-leaks.test.ts', 'what cannot be read is told without what stands in it'],
        ['test/render/no-secret.test.ts', 'tells no secret under redaction'],
        ['test/redact/every-fixture.test.ts', 'a report under redaction is that of the redacted text'],
        ['test/redact/long-secrets.test.ts', 'nothing of a secret of 120,000 characters is left'],
        [
          'test/repository/imports.test.ts',
          'clock, environment, locale and randomness are known in cli/ only',
        ],
      ],
    },
  ],
  'Supply chain': [
    {
      promise:
        'installing adds one package and runs nothing; what is bundled is listed with licences, hashes and a CycloneDX bill of materials',
      tests: [
        [
          'test/package/supply-chain.test.ts',
          'the package brings no dependency and runs nothing when it is installed',
        ],
        ['test/package/supply-chain.test.ts', 'its bill of materials fits the schema of CycloneDX'],
        [
          'test/package/supply-chain.test.ts',
          'every bundled package is in it with its hash, and its licence is allowed and kept',
        ],
      ],
    },
    {
      promise: 'every locked package has a SHA-512, and only known ones would run install scripts',
      tests: [
        [
          'test/package/supply-chain.test.ts',
          'every locked package has a strong hash and comes from the registry',
        ],
        [
          'test/package/supply-chain.test.ts',
          'only known packages of the development would run scripts when they are installed',
        ],
      ],
    },
    { promise: 'two builds give the same bytes', steps: ['tools/check-reproducible.sh'] },
  ],
}
