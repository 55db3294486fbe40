/** Files that `copydesk init --ci` writes, by the service that they are for. */
export interface CiTemplate {
  readonly file: string
  readonly content: (version: string) => string
  /** What is still to be done. */
  readonly next: string
}

/** Branch names reach the shell through variables alone, so that none can act as a command. */
const GITHUB = (version: string): string => `name: copydesk

on:
  pull_request:
  push:
    branches: [main]

permissions:
  contents: read
  security-events: write

jobs:
  copydesk:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          # Lines changed by a pull request are found in the history.
          fetch-depth: 0
      - uses: actions/setup-node@v4
        with:
          node-version: 20

      # Where the repository holds other texts as well, name the folder of the articles instead of “.”.
      # All findings, for the Security tab; this step never fails.
      - name: Report all articles
        run: npx --yes copydesk@${version} lint . --format sarif:copydesk.sarif --fail-on never
      - uses: github/codeql-action/upload-sarif@v3
        # Pull requests from forks may not write security events.
        if: github.event_name == 'push' || github.event.pull_request.head.repo.full_name == github.repository
        with:
          sarif_file: copydesk.sarif
          category: copydesk

      # Annotations on the changed lines; only these fail.
      - name: Check what changed
        if: github.event_name == 'pull_request'
        env:
          BASE: origin/\${{ github.base_ref }}
        run: npx --yes copydesk@${version} lint . --since "$BASE" --format github --format "markdown:$GITHUB_STEP_SUMMARY"
`

const GITLAB = (version: string): string => `copydesk:
  image: node:20
  variables:
    # Lines changed by a merge request are found in the history.
    GIT_DEPTH: 0
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  script:
    # Where the repository holds other texts as well, name the folder of the articles instead of “.”.
    # All findings for the Code Quality widget, then a gate on what a merge request changes.
    - npx --yes copydesk@${version} lint . --format gitlab:copydesk-quality.json --fail-on never
    - |
      if [ -n "$CI_MERGE_REQUEST_DIFF_BASE_SHA" ]; then
        npx --yes copydesk@${version} lint . --since "$CI_MERGE_REQUEST_DIFF_BASE_SHA" --format junit:copydesk-junit.xml --format stylish
      fi
  artifacts:
    when: always
    reports:
      codequality: copydesk-quality.json
      junit: copydesk-junit.xml
`

/** The pattern reads what `--format compact` prints. */
export const PROBLEM_MATCHER = {
  problemMatcher: [
    {
      owner: 'copydesk',
      pattern: [{ regexp: '^(.+?):(\\d+):(\\d+): (error|warning|note): (.+) \\[([\\w/-]+)\\]$', file: 1, line: 2, column: 3, severity: 4, message: 5, code: 6 }],
    },
  ],
} as const

export const CI_TEMPLATES: Readonly<Record<string, CiTemplate>> = {
  github: { file: '.github/workflows/copydesk.yml', content: GITHUB, next: 'Commit it; the next pull request is checked.' },
  gitlab: { file: '.gitlab/copydesk.yml', content: GITLAB, next: 'Add to .gitlab-ci.yml:  include: [{ local: .gitlab/copydesk.yml }]' },
  'problem-matcher': { file: '.github/copydesk-matcher.json', content: () => `${JSON.stringify(PROBLEM_MATCHER, null, 2)}\n`, next: 'In a step before the check:  echo "::add-matcher::.github/copydesk-matcher.json"  and check with --format compact.' },
}
