// What hostile captures are made of, for all tests of outputs.

/** What terminals obey or people do not see: everything but the line feed. */
export const obeyed =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff]|[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/
/** A pair of surrogates is a character; what is left of them alone is none. */
export const withoutPairs = (text: string) => text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, '')

/** Names and messages that somebody could write to make an output do what they want. */
export const evils = [
  '\u001b[31mred\u001b[0m',
  '\u001b]8;;http://evil\u0007link\u001b]8;;\u0007',
  '\u001b]0;title\u0007\u009b2J',
  '\u0000\u0008\u007f\r',
  'abc\u202egnp.exe\u2066x\u2069',
  'zero\u200bwidth\ufeff\u2060',
  'line\u2028separator\u2029\u0085x',
  '\ud800half\udfff',
  '::error file=x::owned%0A::set-output name=a::b\n::warning::x',
  '##vso[task.setvariable variable=PATH]x ##[add-path]y ###[error]z',
  '<script>alert(1)</script><img src=x onerror=alert(1)>"\'&amp;]]>',
  '![a](http://evil) [b](javascript:x) @everyone #1 `` ` ```\n# heading\n| a | b |\n<!-- x',
  '=HYPERLINK("http://evil")',
  '__proto__',
  'constructor',
  '$(reboot) `reboot` ; reboot && reboot | reboot > x',
]

/** Describe text, a table, events and messages with this as every name that a text can give. */
export const captureOf = (evil: string) => `Name:         ${evil}
Namespace:    ${evil}
Node:         ${evil}
Labels:       ${evil}=${evil}
Containers:
  ${evil}:
    Image:      ngnix:${evil}
    State:      Waiting
      Reason:   ${evil}
      Message:  ${evil}
Events:
  Type     Reason   Age  From     Message
  ----     ------   ---  ----     -------
  Warning  Failed   4s   kubelet  Failed to pull image "ngnix": pull access denied for ngnix: ${evil}
  Warning  Failed   4s   kubelet  Error: secret "${evil}" not found
  Warning  ${evil}   4s   kubelet  ${evil}

Failed to pull image "${evil}/ngnix": pull access denied for ${evil}
MountVolume.SetUp failed for volume "${evil}" : configmap "${evil}" not found
NAME  READY  STATUS  RESTARTS  AGE
${evil}  0/1  ImagePullBackOff  3  5m
`
