// Draws many SVG files, each once with resvg and once with Chromium: node draw.js jobs.json
// A job is {svg, width, height, resvg, chromium}: what to draw, its size in pixels, and where the pictures go. resvg's is
// raw: width and height as 32-bit numbers, then RGBA.
const fs = require('fs');
const { Resvg } = require('@resvg/resvg-js');
const { chromium } = require('playwright-core');

const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync'];

function drawWithResvg(job, svg) {
    const drawn = new Resvg(svg, { fitTo: { mode: 'width', value: job.width }, background: 'white', font: { loadSystemFonts: false } }).render();
    const head = Buffer.alloc(8);
    head.writeInt32BE(drawn.width, 0);
    head.writeInt32BE(drawn.height, 4);
    fs.writeFileSync(job.resvg, Buffer.concat([head, drawn.pixels]));
}

async function drawWithChromium(page, job, svg) {
    await page.setViewportSize({ width: job.width, height: job.height });
    await page.setContent(`<body style="margin:0;background:white"><img style="display:block" width="${job.width}" height="${job.height}"
        src="data:image/svg+xml;base64,${svg.toString('base64')}">`);
    await page.evaluate(() => document.images[0].decode());
    await page.screenshot({ path: job.chromium });
}

async function main() {
    const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: FLAGS });
    const page = await browser.newPage();
    for (const job of JSON.parse(fs.readFileSync(process.argv[2]))) {
        const svg = fs.readFileSync(job.svg);
        drawWithResvg(job, svg);
        await drawWithChromium(page, job, svg);
    }
    await browser.close();
}

main().catch(error => { console.error(error); process.exit(1); });
