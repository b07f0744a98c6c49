// Measures what others take for the same SVG files: node measure.js face1.svg face2.svg …
// Prints JSON: milliseconds of processor time for a PNG of the first face by resvg at 300 and 1200 pixels, encoding
// included, and for a PDF of all faces by Chromium (all its processes), each the median of several after a warm-up.
const fs = require('fs');
const { Resvg } = require('@resvg/resvg-js');
const { chromium } = require('playwright-core');

const RUNS = 7;
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync'];

const median = values => values.sort((a, b) => a - b)[values.length >> 1];

function resvgPng(svg, width) {
    const times = [];
    for (let i = 0; i < RUNS; i++) {
        const before = process.cpuUsage();
        new Resvg(svg, { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: false } }).render().asPng();
        const used = process.cpuUsage(before);
        times.push((used.user + used.system) / 1000);
    }
    return median(times);
}

// Processor time of all descendants of this process, in milliseconds; Linux counts in hundredths of a second.
function descendants() {
    const parents = new Map();
    const used = new Map();
    for (const pid of fs.readdirSync('/proc').filter(name => /^\d+$/.test(name))) {
        try {
            const fields = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ');
            parents.set(pid, fields[1]);
            used.set(pid, (Number(fields[11]) + Number(fields[12])) * 10);
        } catch { /* it has just ended */ }
    }
    const ours = pid => pid === String(process.pid) || (parents.has(pid) && ours(parents.get(pid)));
    let sum = 0;
    for (const [pid, time] of used) if (pid !== String(process.pid) && ours(pid)) sum += time;
    return sum;
}

async function chromiumPdf(browser, svgs) {
    const page = await browser.newPage();
    const html = '<style>@page{margin:0}body{margin:0}img{display:block;page-break-after:always}</style>'
        + svgs.map(svg => `<img src="data:image/svg+xml;base64,${svg.toString('base64')}">`).join('');
    const once = async () => {
        await page.setContent(html);
        await page.evaluate(() => Promise.all([...document.images].map(image => image.decode())));
        await page.pdf({ printBackground: true });
    };
    await once();
    const before = descendants();
    for (let i = 0; i < RUNS; i++) await once();
    return (descendants() - before) / RUNS;
}

async function main() {
    const svgs = process.argv.slice(2).map(file => fs.readFileSync(file));
    const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: FLAGS });
    resvgPng(svgs[0], 300);
    console.log(JSON.stringify({
        resvg: require('@resvg/resvg-js/package.json').version,
        chromium: browser.version(),
        png300: resvgPng(svgs[0], 300),
        png1200: resvgPng(svgs[0], 1200),
        pdf: await chromiumPdf(browser, svgs),
    }));
    await browser.close();
}

main().catch(error => { console.error(error); process.exit(1); });
