package org.madang.web.crawlers;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.madang.web.Alternates;
import org.madang.web.PublicPages;
import org.madang.web.WebSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The map of the site (sitemaps.org, protocol 0.9) with the languages of each page. */
@Component
class SiteMap {
    /** So many addresses fit into one file by the protocol. */
    private static final int MOST = 50_000;

    private static final String URLS = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private final ObjectProvider<PublicPages> pages;
    private final WebSettings settings;

    SiteMap(ObjectProvider<PublicPages> pages, WebSettings settings) {
        this.pages = pages;
        this.settings = settings;
    }

    byte[] write() {
        List<PublicPages.Place> places = pages.orderedStream()
                .flatMap(module -> module.places().stream())
                .limit(MOST)
                .toList();
        var bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("urlset");
            xml.writeDefaultNamespace(URLS);
            xml.writeNamespace("xhtml", XHTML);
            for (PublicPages.Place place : places) write(xml, place);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private void write(XMLStreamWriter xml, PublicPages.Place place) throws XMLStreamException {
        String address = settings.baseUrl() + place.path();
        xml.writeStartElement("url");
        xml.writeStartElement("loc");
        xml.writeCharacters(address);
        xml.writeEndElement();
        Set<String> languages = new TreeSet<>(place.languages());
        for (String language : languages) link(xml, language, Alternates.address(address, language));
        if (!languages.isEmpty()) link(xml, "x-default", address);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String language, String address) throws XMLStreamException {
        xml.writeEmptyElement("xhtml", "link", XHTML);
        xml.writeAttribute("rel", "alternate");
        xml.writeAttribute("hreflang", language);
        xml.writeAttribute("href", address);
    }
}
