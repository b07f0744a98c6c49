package org.makeready.press.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EditsTest {
    private static final Position ROOT = new Position("a", 1, 1);

    private static String made(String file, Edit... edits) {
        var files = new TreeMap<String, byte[]>();
        files.put("a", file.getBytes(StandardCharsets.UTF_8));
        var findings = Stream.of(edits)
                .map(edit -> new Finding(LintRule.SCRIPT, "a", 1, 1, "", "", List.of(edit)))
                .toList();
        return new String(Edits.applied(files, findings).get("a"), StandardCharsets.UTF_8);
    }

    @Test
    void an_element_goes_with_what_is_in_it_and_with_its_line() {
        assertEquals(
                "<svg><g/></svg>",
                made(
                        "<svg><script>if (a < b) {</script ><g/></svg>".replace(" < ", " &lt; "),
                        new Edit.RemoveElement(new Position("a", 1, 6))));
        assertEquals(
                "<svg>\n  <g/>\n</svg>",
                made(
                        "<svg>\n  <a ü='>'><a/><!-- </a> --><![CDATA[</a>]]></a>  \n  <g/>\n</svg>",
                        new Edit.RemoveElement(new Position("a", 2, 3))));
        assertEquals("<svg>é<b/></svg>", made("<svg>é<a/><b/></svg>", new Edit.RemoveElement(new Position("a", 1, 7))));
    }

    @Test
    void attributes_go_and_come_and_change() {
        assertEquals(
                "<svg a='1'   c=\"3\"/>",
                made("<svg a='1'\n b = '2>'   c=\"3\"/>", new Edit.RemoveAttribute(ROOT, "b")));
        assertEquals("<svg b='1'/>", made("<svg b='1'/>", new Edit.RemoveAttribute(ROOT, "a")));
        assertEquals(
                "<svg viewBox=\"0 0 1 &quot;\" a='1'/>",
                made("<svg a='1'/>", new Edit.SetAttribute(ROOT, "viewBox", "0 0 1 \"")));
        assertEquals("<svg a='2'/>", made("<svg a='1'/>", new Edit.SetAttribute(ROOT, "a", "2")));
    }

    @Test
    void a_namespace_goes_with_all_its_names() {
        assertEquals(
                "<svg xmlns='s' xmlns:k='keep'>\n<g k:a='1'><b/></g></svg>",
                made(
                        "<svg xmlns='s' xmlns:k='keep' xmlns:i='ink'>\n  <i:view i:x='1'><g "
                                + "i:y='2'/></i:view>\n<g k:a='1' i:label='L'><b/><x xmlns='ink'/></g></svg>",
                        new Edit.RemoveNamespace("a", "ink")));
        assertEquals(
                "<?xml?>\n<svg/>",
                made("<?xml?>\n<!doctype svg PUBLIC \"-//W>\" \"x\">\n<svg/>", new Edit.RemoveDoctype("a")));
    }

    @Test
    void values_change_in_place() {
        var json = "{ \"a\": 1 ,\n  \"b\": [ \"ü\", 22, {} ], \"c\": { \"x\":true } }";
        assertEquals(json.replace("1 ,", "7 ,"), made(json, new Edit.SetJson("a", "/a", "7")));
        assertEquals(json.replace("22", "[3]"), made(json, new Edit.SetJson("a", "/b/1", "[3]")));
        assertEquals(json.replace("true", "true, \"y\": 2"), made(json, new Edit.SetJson("a", "/c/y", "2")));
        assertEquals(json.replace("{}", "{ \"y\": 2 }"), made(json, new Edit.SetJson("a", "/b/2/y", "2")));
        assertEquals(json.replace("[ \"ü\"", "[ 0, \"ü\""), made(json, new Edit.InsertJson("a", "/b", "0")));
        assertEquals("[\n  0,\n  1\n]", made("[\n  1\n]", new Edit.InsertJson("a", "", "0")));
        assertEquals("[0, 1]", made("[1]", new Edit.InsertJson("a", "", "0")));
        assertEquals("[0]", made("[]", new Edit.InsertJson("a", "", "0")));
    }

    @Test
    void values_go_with_their_comma() {
        var json = "{\"a\": 1, \"b\": [1, 2, 3], \"c\": {\"x\": 1}}";
        assertEquals("{\"b\": [1, 2, 3], \"c\": {\"x\": 1}}", made(json, new Edit.RemoveJson("a", "/a")));
        assertEquals(json.replace(", \"c\": {\"x\": 1}", ""), made(json, new Edit.RemoveJson("a", "/c")));
        assertEquals(json.replace("1, 2, 3", "2, 3"), made(json, new Edit.RemoveJson("a", "/b/0")));
        assertEquals(json.replace("1, 2, 3", "1, 2"), made(json, new Edit.RemoveJson("a", "/b/2")));
        assertEquals(json.replace("\"x\": 1", ""), made(json, new Edit.RemoveJson("a", "/c/x")));
        assertEquals(json, made(json, new Edit.RemoveJson("a", "/nobody/0")));
    }
}
