/**
 * The script of the report's page, which runs in the reader's browser: no network, no markup made of text (only
 * textContent), no backtick and no dollar-brace, so that it can stand in this template.
 */
export const PAGE_SCRIPT = String.raw`'use strict';
(function () {
var data = JSON.parse(document.getElementById('report-data').textContent);
var S = data.strings;
var RTL = /^(ar|he|iw|fa|ur|ps|sd|ckb|dv|yi|ug)\b/i;
var ANCHOR = 40;
var PAGE = 100;
var GATE_WORD = { pass: 'Passed', warn: 'Look at it', fail: 'Mend first', block: 'Do not publish' };

var articles = data.articles.map(function (row, index) {
  var article = { index: index, path: row[0], hash: row[1], language: row[2], sourceLanguage: row[3], words: row[4], score: row[5], gate: row[6], text: row[7], accepted: row[9] };
  article.findings = row[8].map(function (f, at) {
    var finding = {
      article: article, index: at, id: index + '-' + at, rule: data.rules[f[0]][0], references: data.rules[f[0]][1], status: data.statuses[f[1]], severity: data.severities[f[2]],
      start: f[3], end: f[4], line: f[5], column: f[6], message: S[f[7]], why: S[f[8]], mend: S[f[9]], category: S[f[10]], fingerprint: f[11],
      corrections: f[12].map(function (c) { return { title: S[c[0]], edits: c[1].map(function (e) { return { start: e[0], end: e[1], text: e[2] }; }), packed: c[2] }; }),
      related: f[13], source: f[14]
    };
    finding.text = article.text.slice(finding.start, finding.end);
    finding.key = finding.rule + '|' + finding.status + '|' + finding.message + '|' + (finding.corrections.length ? finding.corrections[0].title : '');
    return finding;
  });
  return article;
});
var byId = {};
var groups = {};
var total = 0;
articles.forEach(function (article) {
  article.findings.forEach(function (finding) {
    byId[finding.id] = finding;
    total++;
    (groups[finding.key] = groups[finding.key] || []).push(finding);
  });
});

/* Decisions: id -> { decision, choice, reason }, kept in the browser until they are saved. */
var STORE = 'copydesk ' + data.made + ' ' + (articles.length ? articles[0].hash.slice(0, 16) : '') + ' ' + total;
var decisions = {};
var unsaved = false;
try { decisions = JSON.parse(localStorage.getItem(STORE) || '{}') || {}; } catch (error) { decisions = {}; }
function remember() {
  unsaved = true;
  try { localStorage.setItem(STORE, JSON.stringify(decisions)); } catch (error) { /* A private window: they live until it closes. */ }
}

function make(tag, properties, children) {
  var node = document.createElement(tag);
  Object.keys(properties || {}).forEach(function (name) {
    var value = properties[name];
    if (value === undefined || value === false || value === null) return;
    if (name === 'text') node.textContent = value;
    else if (name === 'class') node.className = value;
    else node.setAttribute(name, value === true ? '' : value);
  });
  (children || []).forEach(function (child) { if (child) node.append(child); });
  return node;
}
function one(selector, root) { return (root || document).querySelector(selector); }
function all(selector, root) { return Array.prototype.slice.call((root || document).querySelectorAll(selector)); }
function grouped(number) { return String(number).replace(/\B(?=(\d{3})+$)/g, ','); }
function plural(number, word) { return grouped(number) + ' ' + word + (number === 1 ? '' : 's'); }

/* Filters */
var filter = { words: '', rule: '', category: '', severity: '', status: '', gate: '', decision: '', key: '' };
var shown = [];
var limit = PAGE;
function passes(finding) {
  if (filter.key && finding.key !== filter.key) return false;
  if (filter.rule && finding.rule !== filter.rule) return false;
  if (filter.category && finding.category !== filter.category && finding.category.split('/')[0] !== filter.category) return false;
  if (filter.severity && finding.severity !== filter.severity) return false;
  if (filter.status && finding.status !== filter.status) return false;
  if (filter.decision) {
    var made = decisions[finding.id];
    if (filter.decision === 'open' ? made : !made || made.decision !== filter.decision) return false;
  }
  return true;
}
function isNarrow() { return !!(filter.rule || filter.category || filter.severity || filter.status || filter.decision || filter.key); }
function fold(text) { return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase(); }
function searchable(article) {
  if (article.folded === undefined) article.folded = fold(article.path + '\n' + article.text);
  return article.folded;
}
function compute() {
  var wanted = fold(filter.words.trim());
  shown = [];
  var count = 0;
  articles.forEach(function (article) {
    if (filter.gate && article.gate !== filter.gate) return;
    var inArticle = wanted === '' || searchable(article).indexOf(wanted) >= 0;
    var findings = article.findings.filter(function (finding) {
      return passes(finding) && (inArticle || fold(finding.message + ' ' + finding.rule + ' ' + (finding.corrections.length ? finding.corrections[0].title : '')).indexOf(wanted) >= 0);
    });
    if (findings.length === 0 && (isNarrow() || !inArticle)) return;
    count += findings.length;
    shown.push({ article: article, findings: findings });
  });
  var none = shown.length === 0 ? 'Nothing fits these filters. ' : '';
  one('#found').textContent = none + plural(count, 'finding') + ' in ' + plural(shown.length, 'article');
  one('#clear').hidden = !(isNarrow() || filter.words || filter.gate);
}

/* Articles */
var list = one('#article-list');
var openIds = {};
function drawArticles() {
  var fresh = document.createDocumentFragment();
  shown.slice(0, limit).forEach(function (entry) { fresh.append(shell(entry)); });
  list.replaceChildren(fresh);
  var more = one('#more-articles');
  more.hidden = shown.length <= limit;
  more.textContent = 'Show more (' + grouped((shown.length - limit)) + ' articles left)';
}
function shell(entry) {
  var article = entry.article;
  var box = make('details', { class: 'article', id: 'a' + article.index, open: !!openIds[article.index] });
  box.append(make('summary', {}, [
    make('span', { class: 'gate gate-' + article.gate, text: article.gate, title: GATE_WORD[article.gate] }),
    make('bdi', { class: 'path', text: article.path }),
    make('span', { class: 'facts', text: 'score ' + article.score + ' · ' + plural(article.words, 'word') + ' · ' + plural(entry.findings.length, 'finding') + (entry.findings.length < article.findings.length ? ' of ' + article.findings.length : '') })
  ]));
  box.addEventListener('toggle', function () {
    if (box.open) { openIds[article.index] = true; fill(box, entry); } else delete openIds[article.index];
  });
  if (box.open) fill(box, entry);
  return box;
}
function fill(box, entry) {
  if (box.childElementCount > 1) return;
  var article = entry.article;
  var body = make('div', { class: 'body' });
  var direction = RTL.test(article.language) ? 'rtl' : 'auto';
  var text = make('section', { class: 'text', lang: article.language, dir: direction, 'aria-label': 'Article' });
  drawText(text, article, entry.findings);
  body.append(text);
  var side = make('section', { class: 'cards', 'aria-label': 'Findings' });
  if (entry.findings.length === 0) side.append(make('p', { class: 'quiet', text: 'Nothing found.' }));
  var items = make('ol', {});
  entry.findings.forEach(function (finding) { items.append(card(finding)); });
  side.append(items);
  if (article.accepted.length) {
    var rows = make('ul', {});
    article.accepted.forEach(function (row) { rows.append(make('li', {}, ['Line ' + row[2] + ': ', make('q', { text: cut(row[1], 80) }), ' (' + row[0] + '): ' + (row[3] || 'no reason given')])); });
    side.append(make('details', { class: 'quiet' }, [make('summary', { text: plural(article.accepted.length, 'finding') + ' accepted before, not counted' }), rows]));
  }
  body.append(side);
  box.append(body);
}
function cut(text, length) { text = text.replace(/\s+/g, ' '); return text.length <= length ? text : text.slice(0, length - 1) + '…'; }

/* The text, with every finding marked where it stands. */
function drawText(root, article, findings) {
  var cuts = [];
  findings.forEach(function (finding) { cuts.push(finding.start, finding.end); });
  var paragraphs = article.text.replace(/^\uFEFF/, ' ').split('\n');
  var offset = 0;
  /* The front matter is shown small; the headline comes after it. */
  var front = /^\s?---\r?\n[\s\S]*?\n---[ \t]*(?=\r?\n)/.exec(article.text.replace(/^\uFEFF/, ' '));
  var body = front && article.path.match(/\.(md|markdown)$/i) ? front[0].length : 0;
  var first = true;
  paragraphs.forEach(function (line) {
    var end = offset + line.length;
    var clean = line.replace(/\r$/, '');
    var touching = findings.filter(function (finding) { return finding.start <= end && finding.end >= offset && (finding.start < end || finding.end > offset || line.length === 0); });
    if (clean.trim() !== '' || touching.length) {
      var inFront = offset < body;
      var paragraph = make('p', { class: inFront ? 'front' : first || /^#{1,2} /.test(clean) ? 'head' : undefined, dir: inFront ? 'auto' : root.dir === 'rtl' ? 'rtl' : 'auto' });
      if (!inFront) first = false;
      drawLine(paragraph, clean, offset, touching);
      root.append(paragraph);
    }
    offset = end + 1;
  });
}
function drawLine(paragraph, line, offset, findings) {
  var edges = [0, line.length];
  findings.forEach(function (finding) { edges.push(Math.min(line.length, Math.max(0, finding.start - offset)), Math.min(line.length, Math.max(0, finding.end - offset))); });
  edges = edges.filter(function (edge, index) { return edges.indexOf(edge) === index; }).sort(function (a, b) { return a - b; });
  var begun = {};
  for (var at = 0; at + 1 < edges.length; at++) {
    var from = edges[at], to = edges[at + 1];
    var piece = line.slice(from, to);
    var over = findings.filter(function (finding) { return finding.start - offset < to && finding.end - offset > from; });
    if (over.length === 0) { paragraph.append(piece); continue; }
    var finding = over[0];
    var number = begun[finding.id] ? undefined : make('sup', { text: String(finding.index + 1) });
    begun[finding.id] = true;
    paragraph.append(make('a', { class: markClass(finding), href: '#f' + finding.id, 'data-mark': finding.id, title: finding.message }, [make('bdi', { text: piece.trim() === '' ? '␣' : piece }), number]));
  }
  findings.forEach(function (finding) {
    if (begun[finding.id] || finding.start < offset) return;
    paragraph.append(make('a', { class: markClass(finding), href: '#f' + finding.id, 'data-mark': finding.id, title: finding.message }, [make('bdi', { text: '¶' }), make('sup', { text: String(finding.index + 1) })]));
  });
}
function markClass(finding) {
  var made = decisions[finding.id];
  return 'mark ' + kindOf(finding) + (made ? ' ' + made.decision + 'ed' : '');
}
function kindOf(finding) { return finding.status === 'error' ? finding.severity : finding.status; }
function kindWord(finding) { return finding.status === 'error' ? finding.severity + ' error' : finding.status === 'info' ? 'note' : 'suspicious, ' + finding.severity; }

/* A difference is kept as lengths of the text; here it becomes words. */
function partsOf(finding, correction) {
  return rowsOf(finding, correction).reduce(function (all, parts) { return all.concat(all.length ? [[0, ' … ']] : [], parts); }, []);
}
function rowsOf(finding, correction) {
  if (correction.rows) return correction.rows;
  return correction.rows = correction.packed.map(function (packed) {
    var at = packed[0], parts = [];
    packed.slice(1).forEach(function (piece) {
      if (typeof piece === 'string') { parts.push([1, piece]); return; }
      var length = Math.abs(piece);
      parts.push([piece > 0 ? 0 : -1, finding.article.text.slice(at, at + length)]);
      at += length;
    });
    return parts;
  });
}
function middle(text) { return text.length <= 600 ? text : text.slice(0, 300) + ' … ' + text.slice(-300); }
function difference(parts, language) {
  var box = make('p', { class: 'difference', dir: RTL.test(language) ? 'rtl' : 'auto', lang: language });
  parts.forEach(function (part) {
    if (part[0] === 0) box.append(part[1].replace(/\n+/g, ' ¶ '));
    else box.append(make(part[0] < 0 ? 'del' : 'ins', { text: part[1].trim() === '' ? part[1].replace(/\r?\n/g, '¶').replace(/ /g, '␣') : middle(part[1]).replace(/\n+/g, ' ¶ ') }));
  });
  return box;
}

function card(finding) {
  var made = decisions[finding.id];
  var node = make('li', { class: 'card ' + kindOf(finding), id: 'f' + finding.id, 'data-id': finding.id, tabindex: '-1' });
  node.append(make('p', { class: 'card-head' }, [
    make('span', { class: 'ordinal', text: String(finding.index + 1) }),
    make('span', { class: 'kind', text: kindWord(finding) }),
    make('span', { class: 'place', text: 'line ' + finding.line }),
    make('code', { text: finding.rule })
  ]));
  node.append(make('p', { class: 'message' }, [make('bdi', { text: finding.message })]));
  var choice = made && made.choice ? made.choice : 0;
  var correction = finding.corrections[choice] || finding.corrections[0];
  if (correction) {
    if (finding.corrections.length > 1) {
      var select = make('select', { 'aria-label': 'Correction', 'data-choice': finding.id });
      finding.corrections.forEach(function (other, index) { select.append(make('option', { value: String(index), selected: index === choice, text: other.title })); });
      node.append(select);
    }
    node.append(difference(partsOf(finding, correction), finding.article.language));
  } else node.append(make('p', { class: 'mend', text: finding.mend }));
  var why = make('p', { class: 'why', text: finding.why });
  finding.references.forEach(function (reference) {
    if (/^https?:\/\//.test(reference)) why.append(' ', make('a', { href: reference, rel: 'noreferrer noopener', text: 'Source' }));
  });
  node.append(why);
  if (finding.source) node.append(make('p', { class: 'source' }, ['Source, line ' + finding.source[1] + ': ', make('q', { lang: finding.article.sourceLanguage || undefined, dir: RTL.test(finding.article.sourceLanguage) ? 'rtl' : 'auto', text: cut(S[finding.source[0]], 400) })]));
  finding.related.forEach(function (related) {
    var said = S[related[2]] || 'See also', words = finding.article.text.slice(related[0], related[1]);
    node.append(make('p', { class: 'why' }, said.indexOf(words) >= 0 ? [make('bdi', { text: said })] : [make('bdi', { text: said.replace(/[.:]$/, '') }), ': ', make('q', { text: cut(words, 80) })]));
  });
  node.append(buttons(finding.id, made && made.decision, finding.corrections.length > 0));
  if (made && made.decision === 'reject') node.append(reason(finding.id, made));
  return node;
}
function buttons(id, decision, hasCorrection, ofGroup) {
  var attribute = ofGroup ? 'data-group' : 'data-finding';
  var button = function (value, word) {
    var properties = { type: 'button', class: 'decide ' + value, 'data-decision': value, 'aria-pressed': String(decision === value), text: word };
    properties[attribute] = id;
    return make('button', properties);
  };
  return make('p', { class: 'buttons' }, [button('accept', ofGroup ? 'Accept all' : hasCorrection ? 'Accept' : 'Will mend'), button('reject', ofGroup ? 'Reject all' : 'Reject')]);
}
function reason(id, made) {
  return make('label', { class: 'reason' }, ['Why it is right as it stands ', make('input', { type: 'text', 'data-reason': id, value: made.reason || '', placeholder: 'such as: a name of the house', maxlength: '300' })]);
}

/* Deciding */
function decide(ids, decision) {
  var same = ids.every(function (id) { return decisions[id] && decisions[id].decision === decision; });
  ids.forEach(function (id) {
    if (same) delete decisions[id];
    else decisions[id] = Object.assign({}, decisions[id], { decision: decision });
  });
  remember();
  ids.forEach(redrawCard);
  drawState();
}
function redrawCard(id) {
  var old = document.getElementById('f' + id);
  if (!old) return;
  var hadFocus = old.contains(document.activeElement) ? document.activeElement.getAttribute('data-decision') || 'card' : '';
  var fresh = card(byId[id]);
  old.replaceWith(fresh);
  if (hadFocus) (one('[data-decision="' + hadFocus + '"]', fresh) || fresh).focus();
  all('[data-mark="' + id + '"]').forEach(function (mark) { mark.classList.toggle('accepted', !!decisions[id] && decisions[id].decision === 'accept'); mark.classList.toggle('rejected', !!decisions[id] && decisions[id].decision === 'reject'); });
}
function groupDecision(findings) {
  var first = decisions[findings[0].id];
  return first && findings.every(function (finding) { return decisions[finding.id] && decisions[finding.id].decision === first.decision; }) ? first.decision : undefined;
}
function drawState() {
  var accepted = 0, rejected = 0;
  Object.keys(decisions).forEach(function (id) { if (byId[id]) { if (decisions[id].decision === 'accept') accepted++; else rejected++; } });
  one('#state').textContent = accepted + rejected === 0 ? 'Nothing decided yet' : accepted + ' accepted, ' + rejected + ' rejected, ' + grouped((total - accepted - rejected)) + ' open';
  one('#save').disabled = accepted + rejected === 0;
  all('[data-group]').forEach(function (button) {
    var key = button.getAttribute('data-group');
    if (groups[key]) button.setAttribute('aria-pressed', String(groupDecision(groups[key]) === button.getAttribute('data-decision')));
  });
  noticeSoon();
}

/* One decision for all places of one error */
var groupLimit = 20;
var ordered = Object.keys(groups).map(function (key) { return groups[key]; }).sort(function (a, b) {
  return b.length - a.length || data.statuses.indexOf(b[0].status) - data.statuses.indexOf(a[0].status) || data.severities.indexOf(b[0].severity) - data.severities.indexOf(a[0].severity);
});
function drawGroups() {
  var body = one('#groups');
  var fresh = document.createDocumentFragment();
  ordered.slice(0, groupLimit).forEach(function (findings) {
    var finding = findings[0];
    var files = {};
    findings.forEach(function (other) { files[other.article.index] = true; });
    var show = make('button', { type: 'button', class: 'link', 'data-show': finding.key, text: plural(findings.length, 'place') + ' in ' + plural(Object.keys(files).length, 'article') });
    fresh.append(make('tr', {}, [
      make('td', { class: 'change' }, [change(finding), make('p', { class: 'why' }, [make('bdi', { text: finding.message })])]),
      make('td', {}, [make('span', { class: 'kind ' + kindOf(finding), text: kindWord(finding) }), make('code', { text: finding.rule })]),
      make('td', { class: 'places' }, [show]),
      make('td', {}, [buttons(finding.key, groupDecision(findings), true, true)])
    ]));
  });
  body.replaceChildren(fresh);
  var more = one('#more-groups');
  more.hidden = ordered.length <= groupLimit;
  more.textContent = 'Show more (' + grouped((ordered.length - groupLimit)) + ' left)';
}
function sides(finding, choice) {
  var correction = finding.corrections[choice || 0] || finding.corrections[0];
  if (!correction) return { wrong: finding.text, right: '' };
  var changes = [], seen = {};
  rowsOf(finding, correction).forEach(function (parts) {
    var pair = sidesOf(parts), key = JSON.stringify(pair);
    if (!seen[key]) { seen[key] = true; changes.push(pair); }
  });
  var row = function (side) { return changes.map(function (pair) { return pair[side]; }).filter(Boolean).join(' … '); };
  return { wrong: row('wrong'), right: row('right') };
}
function sidesOf(parts) {
  var first = -1, last = -1, letters = false;
  parts.forEach(function (part, index) { if (part[0] !== 0) { if (first < 0) first = index; last = index; if (/[\p{L}\p{N}]/u.test(part[1])) letters = true; } });
  if (first < 0) return { wrong: '', right: '' };
  var side = function (kind) {
    var inner = parts.slice(first, last + 1).filter(function (part) { return part[0] === 0 || part[0] === kind; }).map(function (part) { return part[1]; }).join('');
    if (letters) return inner.trim();
    var before = first > 0 ? parts[first - 1][1].split(/\s+/).pop() : '';
    var after = last + 1 < parts.length ? parts[last + 1][1].split(/\s+/)[0] : '';
    return (before + inner + after).trim();
  };
  return { wrong: side(-1), right: side(1) };
}
function change(finding) {
  var language = finding.article.language;
  var pair = sides(finding);
  var line = make('p', { class: 'pair', dir: RTL.test(language) ? 'rtl' : 'auto', lang: language }, [make('del', { text: cut(pair.wrong, 120) })]);
  if (finding.corrections.length) line.append(' → ', pair.right === '' ? make('em', { text: 'delete' }) : make('ins', { text: cut(pair.right, 120) }));
  return line;
}

/* The table of corrections */
var tableLimit = PAGE;
function drawTable() {
  var holder = one('#corrections');
  if (!holder.open) return;
  var body = one('#correction-rows');
  var fresh = document.createDocumentFragment();
  var count = 0, rest = 0;
  shown.forEach(function (entry) {
    entry.findings.forEach(function (finding) {
      if (count >= tableLimit) { rest++; return; }
      count++;
      fresh.append(make('tr', {}, [
        make('td', {}, [make('a', { href: '#f' + finding.id, 'data-goto': finding.id }, [make('bdi', { text: finding.article.path + ':' + finding.line })])]),
        make('td', {}, [change(finding)]),
        make('td', {}, [make('bdi', { text: finding.message })]),
        make('td', { text: decisions[finding.id] ? decisions[finding.id].decision + 'ed' : 'open' })
      ]));
    });
  });
  body.replaceChildren(fresh);
  var more = one('#more-corrections');
  more.hidden = rest === 0;
  more.textContent = 'Show more (' + grouped(rest) + ' left)';
}

/* The notice for readers */
/* Written when the page rests, and only once somebody comes near it. */
var noticeNear = false, noticeStale = true, noticeTimer;
function noticeSoon() {
  noticeStale = true;
  clearTimeout(noticeTimer);
  if (noticeNear) noticeTimer = setTimeout(drawNotice, 50);
}
if ('IntersectionObserver' in window) new IntersectionObserver(function (entries) {
  noticeNear = entries[entries.length - 1].isIntersecting;
  if (noticeNear && noticeStale) drawNotice();
}, { rootMargin: '800px' }).observe(document.getElementById('readers'));
else noticeNear = true;
var SMALL = /^(linguistic-conventions\/|style\/|design-markup\/)/;
function drawNotice() {
  noticeStale = false;
  var withSmall = one('#small').checked;
  var anyAccepted = Object.keys(decisions).some(function (id) { return byId[id] && decisions[id].decision === 'accept'; });
  var lines = [];
  articles.forEach(function (article) {
    var seen = {};
    var points = [];
    article.findings.forEach(function (finding) {
      var made = decisions[finding.id];
      if (anyAccepted ? !made || made.decision !== 'accept' : finding.status !== 'error' || (made && made.decision === 'reject')) return;
      if (!finding.corrections.length || (!withSmall && SMALL.test(finding.category))) return;
      var pair = forReaders(phrase(finding, made && made.choice) || sides(finding, made && made.choice));
      if (pair.wrong === '' || (pair.right !== '' && pair.right === pair.wrong)) return;
      var point = pair.right === '' ? 'The words “' + inside(cut(pair.wrong, 120)) + '” did not belong there and were removed.' : 'It said “' + inside(cut(pair.wrong, 120)) + '”; it should have said “' + inside(cut(pair.right, 120)) + '”.';
      if (!seen[point]) { seen[point] = true; points.push(point); }
    });
    if (points.length) lines.push('An earlier version of “' + inside(headline(article)) + '” contained ' + (points.length === 1 ? 'an error' : 'errors') + ' made in translation. ' + points.join(' '));
  });
  one('#notice').value = lines.length ? lines.slice(0, 200).join('\n\n') + (lines.length > 200 ? '\n\n(' + (lines.length - 200) + ' more articles)' : '') + '\n' : 'There is nothing that readers need to be told.\n';
}
/* The whole phrase that was flagged and what becomes of it. */
function phrase(finding, choice) {
  var correction = finding.corrections[choice || 0] || finding.corrections[0];
  if (finding.text.length > 80 || correction.edits.some(function (edit) { return edit.start < finding.start || edit.end > finding.end; })) return undefined;
  var right = '', at = finding.start;
  correction.edits.slice().sort(function (a, b) { return a.start - b.start; }).forEach(function (edit) {
    right += finding.article.text.slice(at, edit.start) + edit.text;
    at = edit.end;
  });
  return { wrong: finding.text.trim(), right: (right + finding.article.text.slice(at, finding.end)).trim() };
}
/* A mark at the end of both sides says nothing. */
function forReaders(pair) {
  var cutAt = 0, wrong = pair.wrong, right = pair.right;
  while (cutAt < Math.min(wrong.length, right.length) - 1 && /[,.;:!?”"’)]/.test(wrong[wrong.length - 1 - cutAt]) && wrong[wrong.length - 1 - cutAt] === right[right.length - 1 - cutAt]) cutAt++;
  var shorter = { wrong: wrong.slice(0, wrong.length - cutAt).trim(), right: right.slice(0, right.length - cutAt).trim() };
  return shorter.wrong === shorter.right ? pair : shorter;
}
function inside(text) { return text.replace(/“/g, '‘').replace(/”/g, '’'); }
function headline(article) {
  var line = article.text.replace(/^\uFEFF/, '').replace(/^---\n[\s\S]*?\n---\n/, '').split('\n').map(function (text) { return text.replace(/^#+ /, '').trim(); }).filter(Boolean)[0];
  return cut(line || article.path, 120);
}

/* Saving and loading */
function decisionRow(id) {
  var finding = byId[id], made = decisions[id], article = finding.article;
  var correction = finding.corrections[made.choice || 0] || finding.corrections[0];
  var edits = made.decision === 'accept' && correction ? correction.edits : [];
  var from = finding.start, to = finding.end;
  edits.forEach(function (edit) { from = Math.min(from, edit.start); to = Math.max(to, edit.end); });
  from = Math.max(0, from - ANCHOR);
  var row = { path: article.path, hash: article.hash, rule: finding.rule, fingerprint: finding.fingerprint, text: finding.text, start: finding.start, message: finding.message, decision: made.decision };
  if (made.decision === 'reject') row.reason = (made.reason || '').trim();
  row.edits = edits;
  row.anchor = { start: from, text: article.text.slice(from, to + ANCHOR) };
  return row;
}
function save() {
  var rows = articles.reduce(function (found, article) { return found.concat(article.findings.filter(function (finding) { return decisions[finding.id]; }).map(function (finding) { return decisionRow(finding.id); })); }, []);
  var text = JSON.stringify({ schema: 'copydesk.decisions/1', made: data.made, decisions: rows }, null, 1) + '\n';
  var link = make('a', { href: URL.createObjectURL(new Blob([text], { type: 'application/json' })), download: 'decisions.json' });
  document.body.append(link);
  link.click();
  link.remove();
  unsaved = false;
}
function load(file) {
  file.text().then(function (text) {
    var rows;
    try { rows = JSON.parse(text).decisions; } catch (error) { rows = undefined; }
    if (!Array.isArray(rows)) { one('#state').textContent = 'This is not a file of decisions.'; return; }
    var found = {};
    articles.forEach(function (article) { article.findings.forEach(function (finding) { found[article.path + '\n' + finding.fingerprint] = finding; }); });
    var missing = 0;
    rows.forEach(function (row) {
      var finding = found[row.path + '\n' + row.fingerprint];
      if (!finding || (row.decision !== 'accept' && row.decision !== 'reject')) { missing++; return; }
      var choice = finding.corrections.findIndex(function (correction) { return JSON.stringify(correction.edits) === JSON.stringify(row.edits); });
      decisions[finding.id] = { decision: row.decision, choice: Math.max(0, choice), reason: typeof row.reason === 'string' ? row.reason : '' };
    });
    remember();
    redraw();
    if (missing) one('#state').textContent += ' (' + missing + ' of the file are not in this report)';
  });
}

/* Going to a finding: its article is opened first. */
function goTo(id, quietly) {
  var finding = byId[id];
  if (!finding) return;
  var place = shown.findIndex(function (entry) { return entry.article === finding.article; });
  if (place < 0 || shown[place].findings.indexOf(finding) < 0) { clearFilters(); place = finding.article.index; place = shown.findIndex(function (entry) { return entry.article === finding.article; }); }
  if (place >= limit) { limit = place + 1; drawArticles(); }
  var box = document.getElementById('a' + finding.article.index);
  box.open = true;
  openIds[finding.article.index] = true;
  fill(box, shown[place]);
  var target = document.getElementById('f' + id);
  target.scrollIntoView({ block: 'center' });
  target.focus({ preventScroll: true });
  all('.mark.current').forEach(function (mark) { mark.classList.remove('current'); });
  all('[data-mark="' + id + '"]', box).forEach(function (mark) { mark.classList.add('current'); });
  if (!quietly) history.replaceState(null, '', '#f' + id);
}
function step(by) {
  var order = [];
  shown.forEach(function (entry) { entry.findings.forEach(function (finding) { order.push(finding.id); }); });
  if (order.length === 0) return;
  var active = document.activeElement && document.activeElement.closest ? document.activeElement.closest('[data-id]') : undefined;
  var at = active ? order.indexOf(active.getAttribute('data-id')) : by > 0 ? -1 : order.length;
  goTo(order[Math.min(order.length - 1, Math.max(0, at + by))]);
}

/* Drawing all */
function redraw() {
  compute();
  drawArticles();
  drawTable();
  drawGroups();
  drawState();
}
function clearFilters() {
  Object.keys(filter).forEach(function (name) { filter[name] = ''; });
  all('#filters input, #filters select').forEach(function (input) { input.value = ''; });
  one('#group-filter').hidden = true;
  applyFilters();
}
function applyFilters() {
  limit = PAGE;
  tableLimit = PAGE;
  compute();
  drawArticles();
  drawTable();
}
function showGroup(key) {
  clearFilters();
  filter.key = key;
  one('#group-filter').hidden = false;
  one('#group-filter').textContent = 'Only: ' + cut(groups[key][0].message, 80);
  applyFilters();
  if (shown.length) { openIds[shown[0].article.index] = true; drawArticles(); }
  one('#articles').scrollIntoView();
  one('#articles h2').focus({ preventScroll: true });
}
function fillSelect(name, values) {
  var select = one('#filters [name="' + name + '"]');
  values.forEach(function (value) { select.append(make('option', { value: value[0], text: value[1] })); });
}
function counted(of) {
  var counts = {};
  articles.forEach(function (article) { article.findings.forEach(function (finding) { var key = of(finding); counts[key] = (counts[key] || 0) + 1; }); });
  return Object.keys(counts).sort(function (a, b) { return counts[b] - counts[a]; }).map(function (key) { return [key, key + ' (' + counts[key] + ')']; });
}
fillSelect('rule', counted(function (finding) { return finding.rule; }).sort(function (a, b) { return a[0] < b[0] ? -1 : 1; }));
fillSelect('category', counted(function (finding) { return finding.category; }));
fillSelect('severity', counted(function (finding) { return finding.severity; }));
fillSelect('status', counted(function (finding) { return finding.status; }));

var waiting;
one('#filters').addEventListener('input', function (event) {
  if (!(event.target.name in filter)) return;
  filter[event.target.name] = event.target.value;
  clearTimeout(waiting);
  waiting = setTimeout(applyFilters, event.target.name === 'words' ? 150 : 0);
});
one('#filters').addEventListener('submit', function (event) { event.preventDefault(); });
document.addEventListener('click', function (event) {
  var node = event.target.closest ? event.target.closest('button, a') : undefined;
  if (!node) return;
  var data = node.dataset;
  if (data.finding) decide([data.finding], data.decision);
  else if (data.group && groups[data.group]) decide(groups[data.group].map(function (finding) { return finding.id; }), data.decision);
  else if (data.show) showGroup(data.show);
  else if (data.mark || data.goto) { event.preventDefault(); goTo(data.mark || data.goto); }
  else if (data.article) { event.preventDefault(); openArticle(Number(data.article)); }
  else if (node.id === 'clear') clearFilters();
  else if (node.id === 'save') save();
  else if (node.id === 'load') one('#load-file').click();
  else if (node.id === 'print') print();
  else if (node.id === 'more-articles') { limit += PAGE; drawArticles(); }
  else if (node.id === 'more-groups') { groupLimit += PAGE; drawGroups(); drawState(); }
  else if (node.id === 'more-corrections') { tableLimit += 5 * PAGE; drawTable(); }
  else if (node.id === 'copy') { one('#notice').select(); if (navigator.clipboard) navigator.clipboard.writeText(one('#notice').value).catch(function () { document.execCommand('copy'); }); else document.execCommand('copy'); }
});
function openArticle(index) {
  if (!shown.some(function (entry) { return entry.article.index === index; })) clearFilters();
  var place = shown.findIndex(function (entry) { return entry.article.index === index; });
  if (place >= limit) { limit = place + 1; drawArticles(); }
  var box = document.getElementById('a' + index);
  box.open = true;
  fill(box, shown[place]);
  box.scrollIntoView();
  one('summary', box).focus({ preventScroll: true });
}
document.addEventListener('change', function (event) {
  var data = event.target.dataset;
  if (data.choice) { decisions[data.choice] = Object.assign({ decision: 'accept' }, decisions[data.choice], { choice: Number(event.target.value) }); remember(); redrawCard(data.choice); drawState(); }
  else if (event.target.id === 'load-file' && event.target.files[0]) { load(event.target.files[0]); event.target.value = ''; }
  else if (event.target.id === 'small') drawNotice();
});
document.addEventListener('input', function (event) {
  var id = event.target.dataset && event.target.dataset.reason;
  if (id) { decisions[id] = Object.assign({}, decisions[id], { reason: event.target.value }); remember(); }
});
one('#corrections').addEventListener('toggle', drawTable);
document.addEventListener('keydown', function (event) {
  if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
  var current = document.activeElement && document.activeElement.closest ? document.activeElement.closest('[data-id]') : undefined;
  if (event.key === 'j' || event.key === 'n') step(1);
  else if (event.key === 'k' || event.key === 'p') step(-1);
  else if (event.key === '/') one('#filters [name="words"]').focus();
  else if (current && event.key === 'a') decide([current.getAttribute('data-id')], 'accept');
  else if (current && event.key === 'r') decide([current.getAttribute('data-id')], 'reject');
  else return;
  event.preventDefault();
});

/* On paper every article that the filters leave is open, as long as that is a pile that somebody would print. */
var PRINTED = 60;
var closed = [];
addEventListener('beforeprint', function () {
  if (noticeStale) drawNotice();
  one('#print-note').textContent = shown.length > PRINTED ? 'Of ' + plural(shown.length, 'article') + ' only those opened on the screen are printed in full.' : '';
  all('details.article').forEach(function (box) {
    if (box.open || shown.length > PRINTED) return;
    closed.push(box);
    box.open = true;
    fill(box, shown.filter(function (entry) { return 'a' + entry.article.index === box.id; })[0]);
  });
});
addEventListener('afterprint', function () { closed.forEach(function (box) { box.open = false; }); closed = []; });
addEventListener('beforeunload', function (event) { if (unsaved && Object.keys(decisions).length) event.preventDefault(); });

if (articles.length === 1) openIds[0] = true;
else if (articles.length <= 12) articles.forEach(function (article) { if (article.findings.length) openIds[article.index] = true; });
redraw();
document.documentElement.classList.add('ready');
var target = /^#f(\d+-\d+)$/.exec(location.hash);
if (target) goTo(target[1], true);
})();
`
