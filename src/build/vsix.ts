import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { build } from 'esbuild'
import { escapeXml } from '../text/escape-xml.ts'
import { zip, type ZipEntry } from '../report/zip.ts'
import { packageRoot, packageVersion } from '../workspace/package-root.ts'

interface Manifest {
  readonly name: string
  readonly displayName: string
  readonly description: string
  readonly publisher: string
  readonly engines: { readonly vscode: string }
  readonly categories: readonly string[]
  readonly keywords: readonly string[]
  readonly icon: string
}

const TYPES: Readonly<Record<string, string>> = { json: 'application/json', cjs: 'application/javascript', md: 'text/markdown', png: 'image/png', svg: 'image/svg+xml', yaml: 'text/yaml', txt: 'text/plain', bin: 'application/octet-stream', vsixmanifest: 'text/xml' }
/** What of the built package the extension does not need: the library and its types. */
const LEFT_OUT = /^(?:types[/\\]|.*\.js$|.*\.vsix$)/

/**
 * Packs the extension for VS Code with the built server in it; nothing is downloaded when it runs.
 * @param root the package; its `dist` must be built
 * @param dist where the server is taken from
 * @returns the path of the .vsix
 */
export async function packExtension(root: string, dist: string, target: string): Promise<string> {
  if (!existsSync(join(dist, 'copydesk.cjs'))) throw new Error('The server is not built; run “npm run build” first.')
  const home = join(root, 'src/vscode')
  const version = packageVersion()
  const manifest = { ...(JSON.parse(readFileSync(join(home, 'manifest.json'), 'utf8')) as Manifest), version }
  const { outputFiles } = await build({ entryPoints: [join(home, 'extension.ts')], bundle: true, write: false, platform: 'node', format: 'cjs', target: 'node18', external: ['vscode'], minify: true, legalComments: 'none', logLevel: 'warning' })
  const file = (name: string, content: string | Uint8Array): ZipEntry => ({ name: `extension/${name}`, content })
  const entries = [
    file('package.json', `${JSON.stringify(manifest, null, 2)}\n`),
    file('extension.cjs', outputFiles[0].contents),
    file('LICENSE.txt', readFileSync(join(root, 'LICENSE'))),
    file('readme.md', readFileSync(join(home, 'readme.md'))),
    ...filesBelow(join(home, 'media')).map((name) => file(`media/${name}`, readFileSync(join(home, 'media', name)))),
    // The server finds its rules and its version beside its code.
    file('server/package.json', readFileSync(join(root, 'package.json'))),
    ...filesBelow(dist).filter((name) => !LEFT_OUT.test(name)).map((name) => file(`server/dist/${name}`, readFileSync(join(dist, name)))),
    ...filesBelow(join(root, 'rules')).map((name) => file(`server/rules/${name}`, readFileSync(join(root, 'rules', name)))),
  ]
  mkdirSync(dirname(target), { recursive: true })
  const described = [{ name: '[Content_Types].xml', content: contentTypes(entries) }, { name: 'extension.vsixmanifest', content: vsixManifest(manifest, version) }]
  writeFileSync(target, zip([...described, ...entries]))
  return target
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

function contentTypes(entries: readonly ZipEntry[]): string {
  const endings = new Set(['vsixmanifest', ...entries.map(({ name }) => name.slice(name.lastIndexOf('.') + 1))])
  const rows = [...endings].sort().map((ending) => `<Default Extension=".${ending}" ContentType="${TYPES[ending] ?? 'application/octet-stream'}"/>`)
  return `<?xml version="1.0" encoding="utf-8"?>\n<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${rows.join('')}</Types>\n`
}

const vsixManifest = ({ name, displayName, description, publisher, engines, categories, keywords, icon }: Manifest, version: string): string => `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011" xmlns:d="http://schemas.microsoft.com/developer/vsx-schema-design/2011">
  <Metadata>
    <Identity Language="en-US" Id="${name}" Version="${version}" Publisher="${publisher}"/>
    <DisplayName>${escapeXml(displayName)}</DisplayName>
    <Description xml:space="preserve">${escapeXml(description)}</Description>
    <Tags>${escapeXml(keywords.join(','))}</Tags>
    <Categories>${escapeXml(categories.join(','))}</Categories>
    <GalleryFlags>Public</GalleryFlags>
    <Properties>
      <Property Id="Microsoft.VisualStudio.Code.Engine" Value="${engines.vscode}"/>
      <Property Id="Microsoft.VisualStudio.Code.ExtensionDependencies" Value=""/>
      <Property Id="Microsoft.VisualStudio.Code.ExtensionPack" Value=""/>
      <Property Id="Microsoft.VisualStudio.Code.ExtensionKind" Value="workspace"/>
    </Properties>
    <License>extension/LICENSE.txt</License>
    <Icon>extension/${icon}</Icon>
  </Metadata>
  <Installation><InstallationTarget Id="Microsoft.VisualStudio.Code"/></Installation>
  <Dependencies/>
  <Assets>
    <Asset Type="Microsoft.VisualStudio.Code.Manifest" Path="extension/package.json" Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Content.Details" Path="extension/readme.md" Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Content.License" Path="extension/LICENSE.txt" Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Icons.Default" Path="extension/${icon}" Addressable="true"/>
  </Assets>
</PackageManifest>
`

if (process.argv[1]?.endsWith('vsix.ts')) {
  const root = packageRoot()
  const path = await packExtension(root, join(root, 'dist'), join(root, 'dist', `copydesk-${packageVersion()}.vsix`))
  process.stdout.write(`${relative(process.cwd(), path)}\n`)
}
